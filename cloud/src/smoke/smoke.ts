import { mkdir, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AppError, type BuildJob } from "@pakeplus/core";
import { packageLinux } from "@pakeplus/packager";
import type { Arguments } from "../arguments.ts";
import { appOf } from "../package/app-of.ts";
import type { CloudApp } from "../package/read-app.ts";
import type { Log } from "../report/log.ts";
import type { World } from "../world.ts";
import { openScreen } from "./open-screen.ts";
import { run } from "./run.ts";
import { SCREENSHOT } from "./screenshot-name.ts";
import { startApp } from "./start-app.ts";
import { takePicture, waitForPicture } from "./take-picture.ts";

/** What a person's patience with a first start is, and then some for a busy runner. */
const DEADLINE_MS = 60_000;

/**
 * Starts the app once on a screen of its own and leaves a picture of its window in the output folder.
 * @throws AppError APP_DOES_NOT_START when it ends, opens no window, or shows nothing of its own files.
 */
export async function smoke(given: Arguments, world: World, log: Log): Promise<void> {
  const app = await appOf(given, world);
  const target = app.job.targets.find((job) => job.target === "linux");
  if (target === undefined) return log.say("There is nothing for Linux to start.");
  if (target.runtime.window.startHidden)
    return log.say("The app starts without a window, by its definition.");
  await mkdir(given.out, { recursive: true });
  const folder = await mkdtemp(join(tmpdir(), "pakeplus-smoke-"));
  const launch = await unpack(app, { folder, world });
  const screen = await openScreen(world);
  const running = startApp(launch, { home: join(folder, "home"), display: screen.display, world });
  try {
    const seen = await waitForPicture(running, {
      env: running.env,
      world,
      deadline: world.now() + DEADLINE_MS,
    });
    if (seen.window === null) throw noWindow(running.hasEnded(), app.job);
    await takePicture(seen.window, join(given.out, SCREENSHOT), { env: running.env, signal: world.signal });
    if (!seen.isBlank) return log.say(`The app opened a window: ${seen.window.width}x${seen.window.height}.`);
    // What a website shows, and whether it lets a runner in, is not in the hands of this build.
    if (app.job.source.kind === "dir") throw blank();
    log.warning("The app opened a window, but the website in it showed nothing within a minute.");
  } finally {
    await running.stop();
    await screen.close();
    if (running.output() !== "") await log.group("What the app wrote", () => log.quote(running.output()));
  }
}

/** As a person would who downloads the archive: whichever packages are released, they hold the same files. */
async function unpack(app: CloudApp, { folder, world }: { folder: string; world: World }): Promise<string> {
  const target = app.job.targets.find((job) => job.target === "linux");
  if (target === undefined) throw new AppError("INTERNAL", "The app has no target linux.");
  const archive = join(folder, "app.tar.gz");
  await packageLinux(await app.inputFor(target), { format: "tar.gz", file: archive, signal: world.signal });
  const unpacked = join(folder, "app");
  await mkdir(unpacked);
  const { code, stderr } = await run("tar", ["-xzf", archive, "-C", unpacked, "--strip-components=1"], world);
  if (code !== 0) throw new Error(`tar ended with ${code}: ${stderr}`);
  return join(unpacked, "launch");
}

function noWindow(hasEnded: boolean, { app }: BuildJob): AppError {
  return new AppError("APP_DOES_NOT_START", `${app.name} was packaged, but does not start.`, {
    reason: hasEnded ? "It ended at once; above is what it wrote." : "It opened no window within a minute.",
    hint: "Try it on a Linux computer: unpack the .tar.gz that pakeplus build makes, and run ./launch.",
  });
}

function blank(): AppError {
  return new AppError("APP_DOES_NOT_START", "The app starts, but its window stays empty.", {
    reason: "Its first page showed a single colour for a minute.",
    hint: "Run pakeplus check, and look at the page with pakeplus preview; usually a script or a style is not found.",
  });
}
