import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openBrowser, openWindow } from "../harness/browser.ts";
import { filesOfDeb, installDeb, purgeDeb } from "../harness/dpkg.ts";
import { startFromMenu } from "../harness/installed-app.ts";
import { waitForShare } from "../harness/looks.ts";
import { mustRun } from "../harness/process.ts";
import { openSession } from "../harness/session.ts";
import { SITE_COLOUR, SITE_TITLE, openSiteToPackage } from "../harness/site-app.ts";
import { openStudio } from "../harness/studio.ts";
import { createHand, downloaded } from "./harness/hand.ts";
import { accessFaults, overflows } from "./harness/looks.ts";
import { keepStudioPicture } from "./harness/pictures.ts";

const MOST_PRESSES = 5;

/** Installs a package and takes care that nothing stays. @returns the app's id. */
async function install(file: string): Promise<string> {
  const { stdout } = await mustRun("dpkg-deb", ["-f", file, "Package"]);
  const name = stdout.trim();
  onTestFinished(async () => purgeDeb(name));
  await installDeb(file);
  const entry = (await filesOfDeb(name)).find((path) => path.endsWith(".desktop")) ?? "";
  return entry.replace(/^.*\//u, "").replace(/\.desktop$/u, "");
}

test("from an empty Studio to an installed app: five presses and one address", async () => {
  const site = await openSiteToPackage();
  onTestFinished(async () => site.close());
  const studio = await openStudio();
  const { page } = await openWindow(await openBrowser());
  const hand = createHand(page);
  await page.goto(studio.url);
  await page.getByRole("heading", { level: 1, name: "A website in, a real app out" }).waitFor();
  // The key is out of the address before anybody sees it.
  expect(page.url()).toBe(`${studio.base}/`);
  expect([await accessFaults(page), await overflows(page)]).toEqual([[], []]);
  await keepStudioPicture(page, "studio-empty.png", studio.home);

  await hand.write(`${site.address}/`);
  await hand.press(page.getByRole("button", { name: "Create", exact: true }));
  await hand.press(page.getByRole("link", { name: "Build…" }));
  await hand.press(page.getByRole("button", { name: "Start build" }));
  const lane = page.getByRole("article", { name: "Linux" });
  await hand.press(lane.getByRole("button", { name: "Download" }));
  const file = await downloaded(page, async () => hand.press(page.getByRole("menuitem", { name: /\.deb/u })));
  expect(hand.presses).toBeLessThanOrEqual(MOST_PRESSES);
  expect(hand.written).toEqual([`${site.address}/`]);
  await page.getByText(/^pakeplus build /u).waitFor();

  await mustRun("dpkg-deb", ["--contents", file]);
  const session = await openSession();
  onTestFinished(async () => session.close());
  const app = await startFromMenu(session, await install(file));
  onTestFinished(async () => app.kill());
  await app.titled(SITE_TITLE);
  await waitForShare(session, app.window.id, SITE_COLOUR, 0.5);
});

test("a folder becomes a package with its files, and the build is still there after a reload and a restart", async () => {
  const studio = await openStudio();
  const folder = join(studio.home, "my site 我的");
  await mkdir(folder);
  await writeFile(join(folder, "index.html"), "<title>Mine</title><h1>Mine</h1>");
  const { page, allow } = await openWindow(await openBrowser(), { width: 390, height: 800, hasTouch: true });
  allow(/ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED_ENCODING/u);
  const hand = createHand(page);
  await page.goto(studio.url);
  await hand.press(page.getByRole("button", { name: /Drop a folder/u }));
  await hand.write(folder);
  await page.getByText("Web pages were found here").waitFor();
  await hand.press(page.getByRole("dialog").getByRole("button", { name: "Create" }));
  await hand.press(page.getByRole("link", { name: "Build…" }));
  await hand.press(page.getByRole("button", { name: "Start build" }));
  const lane = page.getByRole("article", { name: "Linux" });
  const download = lane.getByRole("button", { name: "Download" });
  await download.waitFor();
  await page.reload();
  await download.waitFor();
  await studio.stop();
  await studio.startAgain();
  await page.reload();
  await hand.press(download);
  const file = await downloaded(page, async () => hand.press(page.getByRole("menuitem", { name: /\.deb/u })));
  const { stdout } = await mustRun("dpkg-deb", ["--contents", file]);
  expect(stdout).toMatch(/index\.html/u);
});
