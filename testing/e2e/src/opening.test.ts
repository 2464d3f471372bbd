import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Agent, type Site, openSite, readSiteFiles } from "@pakeplus/conformance";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { writeAgentProject } from "./harness/agent-app.ts";
import { build } from "./harness/cli.ts";
import { installDeb, purgeDeb } from "./harness/dpkg.ts";
import { strangeFolder } from "./harness/places.ts";
import { mustRun, run } from "./harness/process.ts";
import { type Session, openSession } from "./harness/session.ts";
import { windowsOf } from "./harness/windows.ts";

const ID = "com.example.e2e_opening";
/** Of ID; see `names.ts` of the packager. */
const PACKAGE = "com.example.e2e+opening";
/** Letters only: xdg-open 1.1 takes addresses with other schemes for files. */
const SCHEME = "pakeplus-opening";
const EXTENSION = "e2enote";
const MIME = `application/x-${EXTENSION}`;

let session: Session;
let site: Site;
let place: Awaited<ReturnType<typeof strangeFolder>>;

beforeAll(async () => {
  session = await openSession();
  site = await openSite(await readSiteFiles());
  place = await strangeFolder();
});
afterAll(async () => {
  await session.close();
  await site.close();
  await place.close();
});

/** The output of a tool of the desktop, in the person's session. */
const desktop = async (tool: string, ...args: string[]): Promise<string> =>
  (await run(tool, args, { env: session.env })).stdout.trim();

/** Opens something as a double click does. The app that starts keeps the tool's output open. */
async function open(tool: readonly string[], what: string): Promise<void> {
  await mustRun("sh", ["-c", '"$@" >/dev/null 2>&1', "sh", ...tool, what], { env: session.env });
}

async function hears(page: Agent, what: unknown): Promise<void> {
  expect(await page.call("incoming.next")).toEqual(what);
}

test("an installed app opens for its links and files, as the desktop's own tools ask it to", async () => {
  const { project } = await writeAgentProject(join(place.path, "project"), site, {
    id: ID,
    name: "Opening",
    version: "1",
    more: {
      links: { schemes: [SCHEME], fileTypes: [{ extension: EXTENSION, description: "Note of a test" }] },
      capabilities: [{ origin: "self", allow: ["app", "files"] }],
    },
  });
  const built = await build(project, join(place.path, "out"));
  onTestFinished(async () => purgeDeb(PACKAGE));
  await installDeb(built.of("deb").path);
  expect(await desktop("xdg-mime", "query", "default", `x-scheme-handler/${SCHEME}`)).toBe(`${ID}.desktop`);
  expect(await desktop("gio", "mime", MIME)).toContain(`${ID}.desktop`);

  const windows = windowsOf(session);
  const firstPage = site.agents.wait("the page of the installed app", ({ name }) => name === "main", {
    deadline: 20_000,
  });
  await open(["gio", "open"], `${SCHEME}:first?a=%20b`);
  const window = await windows.find("the app's window", ({ wmClass }) => wmClass.includes(ID));
  onTestFinished(() => {
    process.kill(window.pid, "SIGKILL");
  });
  const page = await firstPage;
  await page.call("incoming.listenForLinks");
  await hears(page, `${SCHEME}:first?a=%20b`);

  await open(["xdg-open"], `${SCHEME}:second`);
  await hears(page, `${SCHEME}:second`);

  const file = join(place.path, `日记 1.${EXTENSION}`);
  await writeFile(file, "dear diary");
  expect(await desktop("gio", "info", "-a", "standard::content-type", file)).toContain(MIME);
  await page.call("incoming.listenForFiles");
  await open(["gio", "open"], file);
  await hears(page, [[`日记 1.${EXTENSION}`, "dear diary"]]);

  const objectPath = `/${ID.replaceAll(".", "/")}`;
  const call = ["call", "--session", "--dest", ID, "--object-path", objectPath, "--method"];
  const openCall = ["org.freedesktop.Application.Open", `['${SCHEME}:by-bus']`, "{}"];
  await mustRun("gdbus", [...call, ...openCall], { env: session.env });
  await hears(page, `${SCHEME}:by-bus`);
  expect(await windows.waitForCount("the app's window to be the only one", 1)).toHaveLength(1);

  await purgeDeb(PACKAGE);
  expect(await desktop("xdg-mime", "query", "default", `x-scheme-handler/${SCHEME}`)).toBe("");
});

test("two apps of one name install beside each other", async () => {
  const ids = ["com.example.e2e-one", "com.example.e2e-two"];
  for (const id of ids) {
    const folder = join(place.path, id);
    const { project } = await writeAgentProject(folder, site, { id, name: "Same Name", version: "1" });
    const built = await build(project, join(place.path, `out ${id}`));
    onTestFinished(async () => purgeDeb(id));
    await installDeb(built.of("deb").path);
  }
  for (const id of ids) {
    expect((await mustRun(`/usr/bin/${id}`, ["--version"], { env: session.env })).stdout).toBe(
      "Same Name 1.0.0\n",
    );
  }
});
