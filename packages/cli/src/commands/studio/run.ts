import { homedir } from "node:os";
import { join } from "node:path";
import { AppError } from "@pakeplus/core";
import { openOutside, startStudio, type Studio } from "@pakeplus/studio-server";
import type { CommandInput } from "../../command-line/command.ts";
import type { Context } from "../../context.ts";
import { userFolders } from "../../github/user-folders.ts";
import { main } from "../../main.ts";
import { VERSION } from "../../version.ts";
import type { STUDIO_OPTIONS } from "./options.ts";
import { createRunCommand } from "./run-command.ts";

/**
 * Serves the Studio until Ctrl-C.
 * @throws AppError STUDIO_PORT_TAKEN, USAGE_INVALID for a port that does not exist.
 */
export async function run(input: CommandInput<typeof STUDIO_OPTIONS>, context: Context): Promise<number> {
  const { options } = input;
  const { style, env } = context;
  const studio = await start(portOf(options.port), context);
  const { url, openingUrl, port, isOther } = studio;
  context.printJson({ ok: true, url, port, isOther });
  context.print(`${url}\n`);
  context.say(
    isOther
      ? "The Studio is running already; this is its address."
      : `The Studio runs on this computer only. ${style.dim("Ctrl-C ends it.")}`,
  );
  if (!options["no-open"] && !(await openOutside(openingUrl, { platform: platform(), env }))) {
    context.say(`${style.green("→")} Open the address in a browser.`);
  }
  if (isOther) return 0;
  await untilStopped(context.signal);
  await stop(studio, context);
  return 0;
}

async function start(port: number | null, context: Context): Promise<Studio> {
  const { data, config } = userFolders(context);
  const home = context.env["HOME"] ?? context.env["USERPROFILE"] ?? homedir();
  return startStudio({
    version: VERSION,
    port,
    folders: {
      config: join(config, "studio"),
      data: join(data, "studio"),
      apps: join(home, "PakePlus"),
      page: context.studioDir,
      examples: context.examplesDir,
    },
    env: context.env,
    platform: platform(),
    runCommand: createRunCommand(main, context),
    fetch: context.fetch,
    now: context.wallClock,
    clock: context.clock,
  });
}

async function stop(studio: Studio, context: Context): Promise<void> {
  const goingOn = await studio.close();
  context.say("The Studio has stopped.");
  if (goingOn === 0) return;
  context.say(
    `${goingOn === 1 ? "One build goes" : `${goingOn} builds go`} on at GitHub; the Studio shows it again when it is started.`,
  );
}

async function untilStopped(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => {
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
}

function portOf(written: string | null): number | null {
  if (written === null) return null;
  const port = Number(written);
  if (/^\d{1,5}$/u.test(written) && port <= 65_535) return port;
  throw new AppError("USAGE_INVALID", `"${written}" is not a port.`, {
    hint: "Ports are numbers up to 65535; 0 takes any free one.",
  });
}

function platform(): "linux" | "darwin" | "win32" {
  return process.platform === "darwin" || process.platform === "win32" ? process.platform : "linux";
}
