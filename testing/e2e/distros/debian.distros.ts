import { copyFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { PAGE_COLOUR, type Site, openSite, readSiteFiles, runConformance } from "@pakeplus/conformance";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { writeAgentProject } from "../src/harness/agent-app.ts";
import { build } from "../src/harness/cli.ts";
import { openDebianSystem } from "../src/harness/debian-system.ts";
import { startLinuxApp } from "../src/harness/linux-app.ts";
import { openLinuxDesk } from "../src/harness/linux-desk.ts";
import { waitForShare } from "../src/harness/looks.ts";
import { strangeFolder } from "../src/harness/places.ts";
import { openSession } from "../src/harness/session.ts";
import { windowsOf } from "../src/harness/windows.ts";

/** What an ordinary desktop has and parts of the contract need: media, sandbox, the theme setting. */
const RECOMMENDED = [
  "gstreamer1.0-plugins-good",
  "bubblewrap",
  "xdg-dbus-proxy",
  "gsettings-desktop-schemas",
];
const IDENTITY = { id: "com.example.e2e_distro", name: "Distro", version: "1" };

let site: Site;
let place: Awaited<ReturnType<typeof strangeFolder>>;
let deb: string;

beforeAll(async () => {
  site = await openSite(await readSiteFiles());
  place = await strangeFolder();
  const { project } = await writeAgentProject(join(place.path, "project"), site, IDENTITY);
  deb = (await build(project, join(place.path, "out"))).of("deb").path;
});
afterAll(async () => {
  await site.close();
  await place.close();
});

test.each(["trixie", "sid"])(
  "the .deb installs in Debian %s with its dependencies, shows its page, and the shell keeps the contract there",
  async (release) => {
    const system = await openDebianSystem(release);
    onTestFinished(async () => system.close());
    await copyFile(deb, join(system.root, "root", basename(deb)));
    await system.run(["apt-get", "install", "-y", "--no-install-recommends", `/root/${basename(deb)}`]);
    const status = await system.run([
      "dpkg-query",
      "-W",
      "-f",
      "${db:Status-Status}",
      "com.example.e2e-distro",
    ]);
    expect(status.stdout).toBe("installed");

    const session = await openSession();
    onTestFinished(async () => session.close());
    const since = site.agents.all().length;
    const page = site.agents.wait("the page", ({ name }) => name === "main", { since, deadline: 60_000 });
    const inside = (args: readonly string[]) => system.command(args, [session.root, "/tmp/.X11-unix"]);
    const [command = "", ...args] = inside(["/usr/share/com.example.e2e-distro/launch"]);
    const app = startLinuxApp({ command, args, env: session.env, windows: windowsOf(session) });
    onTestFinished(async () => app.kill());
    const [window] = await app.waitForWindows("the window", (windows) => windows.length > 0, {
      deadline: 60_000,
    });
    expect((await page).origin).toBe("http://app.localhost");
    expect(await (await page).call("content.version")).toBe("1");
    await waitForShare(session, window?.id ?? "", PAGE_COLOUR, 0.5);
    await app.quit();

    await system.run(["apt-get", "install", "-y", "--no-install-recommends", ...RECOMMENDED]);
    const results = await runConformance({ desk: await openLinuxDesk({ session, inside }) });
    expect(results.filter(({ ok }) => !ok)).toEqual([]);
  },
);
