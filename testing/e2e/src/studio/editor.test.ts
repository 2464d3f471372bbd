import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { AppSummary } from "@pakeplus/core";
import { waitFor } from "@pakeplus/conformance";
import { expect, test } from "vitest";
import { openBrowser, openWindow } from "../harness/browser.ts";
import { openStudio } from "../harness/studio.ts";
import { accessFaults } from "./harness/looks.ts";

/** Written by hand: an edit must leave its layout. */
const TEXT = `{
    "id": "com.example.7tides",   "name": "Tides",
    "source": { "url": "https://tides.example.com" },
    "navigation": { "rules": [
        { "match": "https://help.example.org", "open": "window" },
        { "match": "mailto:*", "open": "system" }
    ] }
}
`;
const PIXEL =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

async function openEditor() {
  const studio = await openStudio();
  const folder = join(studio.home, "tides");
  const file = join(folder, "pakeplus.json");
  await mkdir(folder);
  await writeFile(file, TEXT);
  const { app } = await studio.call<{ app: AppSummary }>("POST", "/api/apps", { from: "folder", folder });
  const { page, allow } = await openWindow(await openBrowser());
  await page.goto(studio.url);
  await page.getByRole("link", { name: "Tides", exact: true }).waitFor();
  await page.goto(`${studio.base}/apps/${app.id}/edit`);
  await page.getByRole("heading", { name: "Identity" }).waitFor();
  const written = async (text: string): Promise<void> => {
    await waitFor(
      "the file",
      async () => {
        const found = await readFile(file, "utf8");
        return found === text || undefined;
      },
      { deadline: 30_000, describe: () => text },
    );
  };
  return { studio, page, allow, app, file, written };
}

test("an edit changes its value in the file and nothing else; undo, links, JSON and icon work on the same file", async () => {
  const { page, written, file } = await openEditor();
  const name = page.getByRole("textbox", { name: "Name", exact: true });
  await name.fill("Ebb & Flow 🌊");
  await written(TEXT.replace('"Tides"', '"Ebb & Flow 🌊"'));
  await page.getByText("Saved", { exact: true }).waitFor();
  await name.press("Control+z");
  await written(TEXT);
  await page.getByRole("button", { name: "Redo" }).click();
  await written(TEXT.replace('"Tides"', '"Ebb & Flow 🌊"'));
  await page.getByRole("button", { name: "Undo" }).click();
  await written(TEXT);

  // An id that one system refuses comes with one that all take.
  await page.getByRole("button", { name: "Use com.example.tides7" }).click();
  const fine = TEXT.replace("7tides", "tides7");
  await written(fine);

  // A value is judged once its field was left.
  const version = page.getByRole("textbox", { name: "Version" });
  await version.pressSequentially("v2");
  expect(await page.getByRole("alert").count()).toBe(0);
  await version.blur();
  await page.getByRole("button", { name: "Use 2.0.0" }).click();
  expect(await page.getByRole("alert").count()).toBe(0);
  await version.fill("");
  await written(fine);

  // The second rule goes to the front by keyboard, and the tester follows.
  const tester = page.getByLabel("What happens with this link?");
  await tester.fill("mailto:ada@example.com");
  await page.getByText("Rule 2 decides.").waitFor();
  await page.getByRole("button", { name: "Move rule 2", exact: true }).press("Alt+ArrowUp");
  await page.getByText("Rule 1 decides.").waitFor();
  await tester.fill("https://elsewhere.example.net/");
  await page.getByText("Opens the person’s browser.").waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await written(fine);

  // What is no JSON stays in the page, is shown at its line, and the file stays whole.
  await page.getByRole("link", { name: /^JSON/u }).click();
  const code = page.getByRole("textbox", { name: "JSON" });
  await code.press("Control+Home");
  await code.press("ArrowDown");
  await code.press("End");
  await code.press("Backspace");
  await page.getByText("The text is not JSON: line 3, column 5.").waitFor();
  await page.getByRole("button", { name: /^Line 3, column 5/u }).click();
  expect(await readFile(file, "utf8")).toBe(fine);
  expect(await accessFaults(page)).toEqual([]);
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByText("No problems").waitFor();
  await page.getByRole("link", { name: "Identity" }).click();

  await page
    .locator("#icon input[type=file]")
    .setInputFiles({ name: "sun.png", mimeType: "image/png", buffer: Buffer.from(PIXEL, "base64") });
  await page.getByRole("button", { name: "Use the whole picture" }).click();
  await waitFor("the icon", async () => (await readFile(file, "utf8")).includes('"icon"') || undefined);
});

test("an edit outside appears at once; beside an unsaved one it is shown and never overwritten", async () => {
  const { page, file, written, studio, allow } = await openEditor();
  allow(/ERR_|Failed to load/u);
  const name = page.getByRole("textbox", { name: "Name", exact: true });
  const outside = TEXT.replace('"Tides"', '"Outside"');
  await writeFile(file, outside);
  await expect.poll(async () => name.inputValue()).toBe("Outside");

  await page.route("**/definition", async (route) => {
    if (route.request().method() === "PUT") await writeFile(file, outside.replace("mailto", "tel"));
    await route.continue();
  });
  await name.fill("Mine");
  await page.getByText("The file was changed outside.").waitFor();
  expect(await readFile(file, "utf8")).toBe(outside.replace("mailto", "tel"));
  await page.unroute("**/definition");
  await page.getByRole("button", { name: "Compare" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText('"name": "Mine"').waitFor();
  await dialog.getByText('"name": "Outside"').waitFor();
  await dialog.getByRole("button", { name: "Take theirs" }).click();
  await expect.poll(async () => name.inputValue()).toBe("Outside");
  await page.getByRole("button", { name: "Undo" }).click();
  await written(TEXT.replace('"Tides"', '"Mine"'));

  // A Studio that was away gets what was written meanwhile.
  await studio.stop();
  await name.fill("Away");
  await page.getByText("Not saved").first().waitFor();
  await studio.startAgain();
  await written(TEXT.replace('"Tides"', '"Away"'));
});
