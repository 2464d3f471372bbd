import { access, mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { type Site, openSite, readSiteFiles } from "@pakeplus/conformance";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { writeAgentProject } from "./harness/agent-app.ts";
import { build } from "./harness/cli.ts";
import { startFromMenu } from "./harness/installed-app.ts";
import { startLinuxApp } from "./harness/linux-app.ts";
import { strangeFolder } from "./harness/places.ts";
import { mustRun, run } from "./harness/process.ts";
import { type Session, openSession } from "./harness/session.ts";
import { windowsOf } from "./harness/windows.ts";

const IDENTITY = { id: "com.example.e2e_portable", name: "便携 📦 'Portable' 50%", version: "1" };

let session: Session;
let site: Site;
let place: Awaited<ReturnType<typeof strangeFolder>>;
let folder: string;

beforeAll(async () => {
  session = await openSession();
  site = await openSite(await readSiteFiles());
  place = await strangeFolder();
  const { project } = await writeAgentProject(join(place.path, "project"), site, IDENTITY);
  const archive = (await build(project, join(place.path, "out"))).of("tar.gz").path;
  const target = join(place.path, "提取 here");
  await mkdir(target);
  await mustRun("tar", ["-xzf", archive, "-C", target]);
  const [top = ""] = await readdir(target);
  folder = join(target, top);
});
afterAll(async () => {
  await session.close();
  await site.close();
  await place.close();
});

const nextPage = () => {
  const since = site.agents.all().length;
  return site.agents.wait("the app's page", ({ name }) => name === "main", { since, deadline: 20_000 });
};

const exists = async (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

test("an extracted archive runs in place, from any folder", async () => {
  const page = nextPage();
  const app = startLinuxApp({
    command: join(folder, "launch"),
    args: [],
    env: session.env,
    windows: windowsOf(session),
  });
  onTestFinished(async () => app.kill());
  expect((await page).origin).toBe("http://app.localhost");
  await app.quit();
});

test("install.sh puts the app into the person's menu, uninstall.sh takes it away and leaves the data", async () => {
  await mustRun("sh", [join(folder, "install.sh")], { env: session.env, cwd: "/" });
  const entry = join(session.data, "applications", `${IDENTITY.id}.desktop`);
  const judged = await run("desktop-file-validate", [entry]);
  expect({ code: judged.code, said: judged.stdout + judged.stderr }).toEqual({ code: 0, said: "" });

  const page = nextPage();
  const app = await startFromMenu(session, IDENTITY.id);
  onTestFinished(async () => app.kill());
  await (await page).call("storage.write", "localStorage", "mine");
  await app.quit();

  const before = await readdir(session.data, { recursive: true });
  const uninstall = before.find((name) => name.endsWith("uninstall.sh"));
  const script = uninstall === undefined ? join(folder, "uninstall.sh") : join(session.data, uninstall);
  await mustRun("sh", [script], { env: session.env, cwd: "/" });
  const left = (await readdir(session.data, { recursive: true, withFileTypes: true }))
    .filter((file) => file.isFile() && (file.name.startsWith(IDENTITY.id) || file.name === "launch"))
    .map((file) => file.name);
  expect(left).toEqual([]);
  expect(await exists(join(session.data, IDENTITY.id))).toBe(true);
});
