import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { AppSummary } from "@pakeplus/core";
import { expect, test } from "vitest";
import { openGitHub, TOKEN } from "../github/harness/github-desk.ts";
import { openBrowser, openWindow } from "../harness/browser.ts";
import { mustRun } from "../harness/process.ts";
import { openStudio } from "../harness/studio.ts";
import { downloaded } from "./harness/hand.ts";
import { readQrCode } from "./harness/qr-code.ts";
import { recordEverything } from "./harness/heard.ts";

/** What would run if any page took it for more than text. */
const SCRIPT = `<img src=x onerror="self.evil=1"><script>self.evil=1</script>`;
const RELEASES = "POST /repos/octo/PakePlus/releases";
const NOTES = `First release ${SCRIPT}`;

test("an app is published by hand: a token, a failure, a restart of the Studio, a release; nothing is script, nothing tells the token", async () => {
  const emulator = await openGitHub();
  const studio = await openStudio();
  await studio.call("PATCH", "/api/settings", { githubHost: emulator.url });
  const { app } = await studio.call<{ app: AppSummary }>("POST", "/api/apps", {
    from: "example",
    example: "notes",
  });
  await studio.call("POST", `/api/apps/${app.id}/rename`, { name: `Notes ${SCRIPT}` });
  const { page, allow } = await openWindow(await openBrowser());
  allow(/ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED_ENCODING/u);
  const record = recordEverything(studio, page);
  await record.listen();
  await page.goto(studio.url);
  await page.getByRole("link", { name: `Notes ${SCRIPT}`, exact: true }).click();
  await page.getByRole("link", { name: "Build…" }).click();
  await page.getByText("GitHub Actions", { exact: true }).click();
  await page.getByRole("link", { name: "Add a token in Settings" }).click();
  await page.getByLabel("Token", { exact: true }).fill(TOKEN);
  await page.getByRole("button", { name: "Test", exact: true }).click();
  await page.getByRole("heading", { name: "Token is valid", exact: true }).waitFor();

  // The choice of GitHub is still there.
  await page.goBack();
  await page.getByRole("button", { name: "Add release notes" }).click();
  await page.getByRole("textbox", { name: "Release notes" }).fill(NOTES);
  emulator.actions.runners.setCapacity(0);
  const message = `Resource not accessible by integration ${SCRIPT}`;
  emulator.faults.push({ request: RELEASES, times: 1, kind: "status", status: 403, message });
  await page.getByRole("button", { name: "Start build" }).click();
  await page.getByRole("button", { name: "Cancel build" }).waitFor();
  await page.getByRole("link", { name: "Run on GitHub" }).waitFor();

  await page.reload();
  await page.getByRole("link", { name: "Run on GitHub" }).waitFor();
  await studio.stop();
  await page.getByText("The Studio was stopped.").waitFor();
  await studio.startAgain();
  await record.listen();
  emulator.actions.runners.setCapacity(4);
  const lane = page.getByRole("article", { name: "Linux" });
  const again = lane.getByRole("button", { name: "Run again" });
  await again.waitFor({ timeout: 60_000 });
  await lane.getByText(message).first().waitFor();
  expect(await page.getByText("The Studio was stopped.").count()).toBe(0);
  await again.click();
  const download = lane.getByRole("button", { name: "Download" });
  await download.waitFor({ timeout: 60_000 });
  await download.click();
  const file = await downloaded(page, async () => page.getByRole("menuitem", { name: /\.deb/u }).click());
  await mustRun("dpkg-deb", ["--contents", file]);

  await page.getByRole("button", { name: "Whole log" }).first().click();
  await page
    .getByRole("dialog")
    .getByText(/^\d[\d,]* lines/u)
    .waitFor();
  await page.keyboard.press("Escape");

  await page.getByRole("link", { name: "Releases", exact: true }).click();
  await page.getByText(NOTES, { exact: true }).first().waitFor();
  const code = page.getByRole("img", { name: /^QR code of / });
  const address = (await code.getAttribute("aria-label"))?.replace("QR code of ", "") ?? "";
  expect(address).toMatch(/\/octo\/PakePlus\/releases\/tag\/notes-[-a-z0-9]*v1\.0\.0$/u);
  expect(address.startsWith(`${emulator.url}/`)).toBe(true);
  expect(await readQrCode(await code.screenshot())).toBe(address);
  const sum = createHash("sha256")
    .update(await readFile(file))
    .digest("hex");
  await page.getByText(sum.slice(0, 6)).first().waitFor();
  expect(
    await page.evaluate(
      "[self.evil, document.images.length > 0 && [...document.images].some((image) => image.src.endsWith('/x'))]",
    ),
  ).toEqual([undefined, false]);

  const { answers, messages, text } = await record.all();
  expect(answers).toBeGreaterThan(20);
  expect(messages).toContain('"type":"token"');
  expect(text).toContain("octo");
  expect(text).not.toContain(TOKEN);
  expect(text).not.toContain(TOKEN.slice(4));
  const files = await readdir(dirname(studio.home), { recursive: true, withFileTypes: true });
  const holders: string[] = [];
  for (const entry of files.filter((each) => each.isFile())) {
    const content = await readFile(join(entry.parentPath, entry.name), "latin1");
    if (content.includes(TOKEN.slice(4))) holders.push(entry.name);
  }
  expect(holders).toEqual([]);
  await emulator.actions.idle();
  expect(emulator.violations).toEqual([]);
});
