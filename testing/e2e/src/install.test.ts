import { access, cp } from "node:fs/promises";
import { join } from "node:path";
import { type Server, type Site, openSite, readSiteFiles } from "@pakeplus/conformance";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { writeAgentProject } from "./harness/agent-app.ts";
import { ROOT, build } from "./harness/cli.ts";
import { debVersion, filesOfDeb, installDeb, purgeDeb } from "./harness/dpkg.ts";
import { startFromMenu } from "./harness/installed-app.ts";
import { strangeFolder } from "./harness/places.ts";
import { mustRun } from "./harness/process.ts";
import { waitForColours, waitForShare } from "./harness/looks.ts";
import { type Session, openSession } from "./harness/session.ts";
import { SITE_COLOUR, SITE_NAME, SITE_TITLE, openSiteToPackage } from "./harness/site-app.ts";

const packageOf = async (file: string): Promise<string> =>
  (await mustRun("dpkg-deb", ["-f", file, "Package"])).stdout.trim();

/** Installs and takes care that nothing stays, whatever happens in between. */
async function install(file: string): Promise<string> {
  const name = await packageOf(file);
  onTestFinished(async () => purgeDeb(name));
  await installDeb(file);
  return name;
}

async function start(session: Session, applicationId: string) {
  const app = await startFromMenu(session, applicationId);
  onTestFinished(async () => app.kill());
  return app;
}

describe("an installed .deb", () => {
  let session: Session;
  let place: Awaited<ReturnType<typeof strangeFolder>>;

  beforeAll(async () => {
    session = await openSession();
    place = await strangeFolder();
  });
  afterAll(async () => {
    await session.close();
    await place.close();
  });

  test("the example starts from the menu and shows its page", async () => {
    const project = join(place.path, "notes");
    await cp(join(ROOT, "examples/notes"), project, { recursive: true });
    const built = await build(project, join(place.path, "out notes"));
    await install(built.of("deb").path);
    const app = await start(session, "com.example.notes");
    const { width, height } = app.window;
    expect({ width, height }).toEqual({ width: 1100, height: 760 });
    await waitForColours(session, app.window.id, 50);
    await app.quit();
  });

  test("a website with a Chinese name and an emoji starts from the menu and shows its page", async () => {
    const site: Server = await openSiteToPackage();
    onTestFinished(async () => site.close());
    const built = await build(`${site.address}/`, join(place.path, "out site"), ["--name", SITE_NAME]);
    const name = await install(built.of("deb").path);
    const entry = (await filesOfDeb(name)).find((file) => file.endsWith(".desktop")) ?? "";
    const applicationId = entry.replace(/^.*\//, "").replace(/\.desktop$/, "");
    const app = await start(session, applicationId);
    expect((await app.titled(SITE_TITLE)).pid).toBe(app.window.pid);
    await waitForShare(session, app.window.id, SITE_COLOUR, 0.5);
    await app.quit();
  });

  test("version 2 takes over with the data intact, and removal leaves only the data", async () => {
    const site: Site = await openSite(await readSiteFiles());
    onTestFinished(async () => site.close());
    const identity = { id: "com.example.e2e_upgrade", name: '升级 "Upgrade" 100% $HOME & <b>' };
    const packages = [];
    for (const version of ["1", "2"]) {
      const { project } = await writeAgentProject(join(place.path, `v${version}`), site, {
        ...identity,
        version,
      });
      packages.push((await build(project, join(place.path, `out ${version}`))).of("deb").path);
    }
    const [first = "", second = ""] = packages;
    const nextPage = () => {
      const since = site.agents.all().length;
      return site.agents.wait("the installed app's page", ({ name }) => name === "main", {
        since,
        deadline: 20_000,
      });
    };

    const name = await install(first);
    const firstPage = nextPage();
    const firstApp = await start(session, identity.id);
    const page = await firstPage;
    expect(page.origin).toBe("http://app.localhost");
    for (const kind of ["cookie", "localStorage", "indexedDB"])
      await page.call("storage.write", kind, `kept-${kind}`);
    await firstApp.quit();

    await installDeb(second);
    expect(await debVersion(name)).toBe("2.0.0");
    const secondPage = nextPage();
    const secondApp = await start(session, identity.id);
    const upgraded = await secondPage;
    expect(await upgraded.call("content.version")).toBe("2");
    for (const kind of ["cookie", "localStorage", "indexedDB"])
      expect(await upgraded.call("storage.read", kind)).toBe(`kept-${kind}`);
    await secondApp.quit();

    const files = await filesOfDeb(name);
    const own = files.filter((file) => file.includes(name) || file.includes(identity.id));
    expect(own.length).toBeGreaterThan(10);
    await purgeDeb(name);
    const left = [];
    for (const file of own) if (await exists(file)) left.push(file);
    expect(left).toEqual([]);
    expect(await exists(join(session.data, identity.id))).toBe(true);
  });
});

const exists = async (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );
