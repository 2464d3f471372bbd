import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { AppSummary } from "@pakeplus/core";
import { expect, test } from "vitest";
import { openBrowser, openWindow } from "../harness/browser.ts";
import { openStudio } from "../harness/studio.ts";
import { downloaded } from "./harness/hand.ts";
import { addDefinition } from "./harness/filled-studio.ts";
import { accessFaults, overflows } from "./harness/looks.ts";

const LINES = 100_000;
const DECISIVE = 61_234;

test("a build fails at its decisive line, is repaired where the page says, and what it makes is what is downloaded", async () => {
  const studio = await openStudio();
  const { app } = await studio.call<{ app: AppSummary }>("POST", "/api/apps", {
    from: "example",
    example: "notes",
  });
  const definition = await readFile(app.file, "utf8");
  await writeFile(app.file, definition.replace('"icon.svg"', '"nothing.svg"'));
  const { page } = await openWindow(await openBrowser());
  await page.goto(studio.url);
  await page.goto(`${studio.base}/apps/${app.id}/build?plan`);
  await page.getByRole("button", { name: "Start build" }).click();

  const lane = page.getByRole("article", { name: "Linux" });
  await lane.getByRole("heading", { name: "The icon nothing.svg does not exist." }).waitFor();
  expect(await lane.locator("[data-decisive]").textContent()).toContain(
    "The icon nothing.svg does not exist.",
  );
  expect(await lane.getByRole("link", { name: "Edit the app" }).getAttribute("href")).toBe(
    `/apps/${app.id}/edit`,
  );
  expect([await accessFaults(page), await overflows(page)]).toEqual([[], []]);

  // Closed with Escape, opened with Enter; the focus stays at the lane.
  const toggle = lane.getByRole("button", { name: "Close Linux" });
  await toggle.press("Escape");
  const closed = lane.getByRole("button", { name: "Steps and files of Linux" });
  expect(await closed.getAttribute("aria-expanded")).toBe("false");
  expect(await closed.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
  await closed.press("Enter");
  await lane.getByText("Failed at Icons", { exact: true }).waitFor();

  await writeFile(app.file, definition);
  await page.getByRole("link", { name: "Build again" }).click();
  await page.getByRole("button", { name: "rpm" }).click();
  await page.getByText("--format=deb,tar.gz").waitFor();
  await page.getByRole("button", { name: "Start build" }).click();
  await lane.getByText(/^Done in /u).waitFor();
  await lane.getByRole("button", { name: "Download" }).click();
  const items = page.getByRole("menuitem", { name: /notes/u });
  await items.first().waitFor();
  expect(await items.count()).toBe(2);
  const file = await downloaded(page, async () => items.filter({ hasText: ".deb" }).click());
  const { builds } = await studio.state();
  const made = builds.flatMap(({ artifacts }) => artifacts).find(({ format }) => format === "deb");
  expect((await readFile(file)).equals(await readFile(made?.path ?? ""))).toBe(true);

  await page.getByRole("link", { name: /^Show the build of / }).click();
  await lane.getByText("Failed at Icons", { exact: true }).waitFor();
});

test("a log of a hundred thousand lines is searched, folded and scrolled; only what is in sight is drawn", async () => {
  const studio = await openStudio();
  const app = await addDefinition(studio, "lines", {
    id: "com.example.lines",
    name: "Lines",
    version: "1.0.0",
    icon: "not-there.png",
    source: { url: "https://example.com/" },
  });
  const body = { engine: "local", targets: ["linux"] };
  const { build } = await studio.call<{ build: { id: string } }>("POST", `/api/apps/${app.id}/builds`, body);
  await studio.ended(build.id);
  const { page } = await openWindow(await openBrowser());
  const lines = Array.from({ length: LINES }, (_, index) => {
    if (index % 10_000 === 0) return `##[group]Part ${index / 10_000}`;
    if (index % 10_000 === 9999) return "##[endgroup]";
    return index === DECISIVE - 1 ? "##[error]it broke here" : `line number ${index + 1}`;
  });
  await page.route("**/log", async (route) => route.fulfill({ json: { lines, isOpen: false } }));
  await page.goto(studio.url);
  await page.goto(`${studio.base}/apps/${app.id}/build`);
  await page.getByRole("button", { name: "Whole log" }).first().click();
  const log = page.getByRole("dialog");
  await log.getByText("99,990 lines").waitFor();
  const drawn = async () => log.locator("[aria-hidden=true] + *").count();
  expect(await drawn()).toBeLessThan(200);

  await log.getByRole("button", { name: "What decided" }).click();
  await log.getByText("it broke here").waitFor();
  const search = log.getByRole("searchbox", { name: "Search the log" });
  await search.fill("line number 9999");
  await log.getByText("line number 9999", { exact: true }).waitFor();
  await search.press("Enter");
  await log.getByText("2 of 11 lines").waitFor();
  await search.press("Escape");
  await log.getByRole("button", { name: "Fold all" }).click();
  await log.getByRole("button", { name: "Unfold Part 9" }).waitFor();
  expect(await drawn()).toBeLessThan(20);
  expect(await accessFaults(page)).toEqual([]);
});

test("the check names what does not work, and its button writes the setting and nothing else", async () => {
  const studio = await openStudio();
  const { app } = await studio.call<{ app: AppSummary }>("POST", "/api/apps", {
    from: "example",
    example: "notes",
  });
  const index = join(app.file, "../www/index.html");
  const html = await readFile(index, "utf8");
  await writeFile(index, html.replace("</body>", '<script>fetch("http://plain.example/")</script></body>'));
  const { page } = await openWindow(await openBrowser());
  await page.goto(studio.url);
  await page.goto(`${studio.base}/apps/${app.id}/check`);
  const finding = page.getByRole("listitem").filter({ hasText: "cleartext-blocked" });
  await finding.waitFor();
  expect([await accessFaults(page), await overflows(page)]).toEqual([[], []]);
  const before = JSON.parse(await readFile(app.file, "utf8")) as Record<string, unknown>;
  await finding.getByRole("button", { name: "Set network.cleartext" }).click();
  await finding.waitFor({ state: "detached" });
  const after = JSON.parse(await readFile(app.file, "utf8")) as Record<string, unknown>;
  expect(after).toEqual({ ...before, network: { cleartext: ["plain.example"] } });
});
