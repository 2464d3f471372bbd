import { expect, test } from "vitest";
import { openBrowser, openWindow } from "../harness/browser.ts";
import { openStudio } from "../harness/studio.ts";
import { addDefinition } from "./harness/filled-studio.ts";

/** What Chromium says of a server that is not there. */
const AWAY =
  /ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE/u;

test("two windows stay in step, a stopped Studio is told, and both continue by themselves with the same key", async () => {
  const studio = await openStudio();
  const browser = await openBrowser();
  const first = await openWindow(browser);
  const second = await openWindow(browser, { theme: "dark" });
  const pages = [first.page, second.page];
  for (const { page, allow } of [first, second]) {
    allow(AWAY);
    await page.goto(studio.url);
    await page.getByRole("textbox", { name: "Web address" }).waitFor();
  }
  await addDefinition(studio, "one", {
    id: "com.example.one",
    name: "One",
    version: "1.0.0",
    source: { url: "https://example.com/" },
  });
  for (const page of pages) await page.getByRole("link", { name: "One", exact: true }).waitFor();

  await first.page.getByRole("button", { name: "More for One" }).click();
  await first.page.getByRole("menuitem", { name: "Rename…" }).click();
  await first.page.getByRole("textbox", { name: "Name" }).fill("二 <b>Two</b>");
  await first.page.getByRole("button", { name: "Rename" }).click();
  for (const page of pages) await page.getByRole("link", { name: "二 <b>Two</b>", exact: true }).waitFor();

  await studio.stop();
  for (const page of pages) await page.getByText("The Studio was stopped.").waitFor();
  // What is shown stays.
  for (const page of pages) await page.getByRole("link", { name: "二 <b>Two</b>", exact: true }).waitFor();
  await studio.startAgain();
  await addDefinition(studio, "three", {
    id: "com.example.three",
    name: "Three",
    version: "1.0.0",
    source: { url: "https://example.com/" },
  });
  for (const page of pages) {
    await page.getByRole("link", { name: "Three", exact: true }).waitFor();
    expect(await page.getByText("The Studio was stopped.").count()).toBe(0);
  }
  await first.page.reload();
  await first.page.getByRole("link", { name: "Three", exact: true }).waitFor();
});

test("the language and the theme of the system are followed, and a choice goes to every window", async () => {
  const studio = await openStudio();
  const browser = await openBrowser();
  const { page } = await openWindow(browser, { locale: "zh-HK", theme: "dark" });
  const other = await openWindow(browser, { locale: "ko-KR" });
  for (const each of [page, other.page]) await each.goto(studio.url);
  await page.waitForSelector('html[lang="zh-TW"][data-mantine-color-scheme="dark"]');
  await other.page.waitForSelector('html[lang="ko"][data-mantine-color-scheme="light"]');
  await page.goto(`${studio.base}/settings`);
  await page.locator("select").selectOption("ja");
  await page.locator('input[name="theme"]').first().check();
  for (const each of [page, other.page]) {
    await each.waitForSelector('html[lang="ja"][data-mantine-color-scheme="light"]');
  }
  const { settings } = await studio.state();
  expect([settings.language, settings.theme]).toEqual(["ja", "light"]);
});
