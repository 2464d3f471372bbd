import type { Page } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { openBrowser, openWindow } from "../harness/browser.ts";
import { openSiteToPackage } from "../harness/site-app.ts";
import { openStudio } from "../harness/studio.ts";
import { downloaded } from "./harness/hand.ts";
import { describeFocus } from "./harness/in-page.js";

const MOST_STOPS = 60;

/** Goes on with Tab until something of that name has the focus. @returns stops whose focus could not be seen. */
async function tabTo(page: Page, name: string): Promise<readonly string[]> {
  const unseen: string[] = [];
  const stops: string[] = [];
  while (stops.length < MOST_STOPS) {
    await page.keyboard.press("Tab");
    const focus = await page.evaluate(describeFocus);
    stops.push(focus.name);
    if (!focus.isSeen) unseen.push(focus.name);
    if (focus.name === name) return unseen;
  }
  throw new Error(`Tab does not lead to “${name}”: ${stops.join(", ")}`);
}

test("without a mouse: an app is made, built, downloaded, found again and removed", async () => {
  const site = await openSiteToPackage();
  onTestFinished(async () => site.close());
  const studio = await openStudio();
  const { page } = await openWindow(await openBrowser());
  const unseen: string[] = [];
  const press = async (name: string, key = "Enter"): Promise<void> => {
    unseen.push(...(await tabTo(page, name)));
    await page.keyboard.press(key);
  };
  await page.goto(studio.url);
  await page.locator("input:focus").waitFor();
  await page.keyboard.insertText(`${site.address}/`);
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: "Build…" }).waitFor();
  await press("Build…");
  await page.getByRole("button", { name: "Start build" }).waitFor();
  await press("Start build");
  await page.getByRole("button", { name: "Download" }).first().waitFor();
  await press("Download");
  await page.getByRole("menuitem", { name: /\.deb/u }).waitFor();
  await page.keyboard.press("ArrowDown");
  const file = await downloaded(page, async () => page.keyboard.press("Enter"));
  expect(file).toMatch(/\.(?:deb|rpm|tar\.gz)$/u);

  // The first stop of every page leads past everything that is on all pages.
  await page.goto(studio.base);
  const card = page.getByRole("article");
  await card.waitFor();
  await press("Skip to content");
  await page.locator("main:focus").waitFor();
  await page.keyboard.press("/");
  await page.locator("input[type=search]:focus").waitFor();
  await page.keyboard.insertText("nothing has this name");
  await page.getByRole("button", { name: "Show all apps" }).waitFor();
  await page.keyboard.press("Escape");
  const name = await card.getByRole("link").textContent();
  await press(`More for ${name ?? ""}`);
  await page.getByRole("menuitem", { name: "Remove…" }).waitFor();
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  // Closing leads back to where one was.
  await page.locator(`[aria-label="More for ${name ?? ""}"]:focus`).waitFor();
  expect(unseen).toEqual([]);
});
