import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { AppSummary } from "@pakeplus/core";
import { waitFor } from "@pakeplus/conformance";
import { expect, test } from "vitest";
import { openBrowser, openWindow } from "../harness/browser.ts";
import { openStudio } from "../harness/studio.ts";

const TEXT = `{
  "id": "com.example.tides",
  "name": "Tides",
  "source": { "dir": "www" }
}
`;
/** Twice as wide as high, so that there is something to choose. */
const WIDE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="32"><rect width="32" height="32" fill="red"/></svg>';

async function openEditor() {
  const studio = await openStudio();
  const folder = join(studio.home, "tides");
  await mkdir(join(folder, "www"), { recursive: true });
  await writeFile(join(folder, "pakeplus.json"), TEXT);
  await writeFile(join(folder, "www/index.html"), "<h1>High water</h1>");
  const { app } = await studio.call<{ app: AppSummary }>("POST", "/api/apps", { from: "folder", folder });
  const { page } = await openWindow(await openBrowser());
  await page.goto(studio.url);
  await page.getByRole("link", { name: "Tides", exact: true }).waitFor();
  await page.goto(`${studio.base}/apps/${app.id}/edit`);
  await page.getByRole("heading", { name: "Identity" }).waitFor();
  /** Waits until a file says what is wanted; what it does not say yet is told. */
  const says = async (path: string, wanted: string): Promise<void> => {
    const read = async (): Promise<string> => readFile(join(folder, path), "utf8").catch(() => "");
    await waitFor(path, async () => (await read()).includes(wanted) || undefined, { describe: () => wanted });
  };
  const definition = async (): Promise<Readonly<Record<string, unknown>>> =>
    JSON.parse(await readFile(join(folder, "pakeplus.json"), "utf8")) as Record<string, unknown>;
  return { page, folder, says, definition };
}

test("recipes and scripts are files of the project, written as one types and followed when changed outside", async () => {
  const { page, folder, says, definition } = await openEditor();
  const add = async (name: RegExp): Promise<void> => {
    await page.locator("#inject").getByRole("button", { name: "Add", exact: true }).click();
    await page.getByRole("menuitem", { name }).click();
  };
  await add(/^Dark mode/u);
  await says("inject/dark.css", "prefers-color-scheme: dark");
  await page.getByRole("textbox", { name: "Content of inject/dark.css" }).waitFor();

  // The bridge is known: its parts, and their calls.
  await add(/^Script$/u);
  const script = page.getByRole("textbox", { name: "Content of inject/script.js" });
  await script.click();
  await page.keyboard.type("window.pakeplus.st");
  await page.getByRole("option", { name: "store" }).waitFor();
  await page.getByText("Needs the capability store").waitFor();
  await page.keyboard.press("Tab");
  await script.click();
  await page.keyboard.press("End");
  await page.keyboard.type("ore.");
  await page.getByRole("option", { name: "get" }).waitFor();
  await page.keyboard.press("Escape");
  await says("inject/script.js", "window.pakeplus.store.");
  await writeFile(join(folder, "inject/script.js"), "outside();\n");
  await page.getByText("outside").waitFor();

  await add(/^Hide an ad/u);
  const selectors = page.getByRole("textbox", { name: "Elements to hide" });
  await selectors.fill(".ad[");
  await page.getByText("“.ad[” is not a CSS selector.").waitFor();
  await selectors.fill(".ad\n\n#banner > img");
  await says("pakeplus.json", "#banner > img");
  expect((await definition())["inject"]).toEqual([
    { css: "inject/dark.css" },
    { js: "inject/script.js" },
    { hide: [".ad", "#banner > img"] },
  ]);

  // An entry goes, its file stays.
  await page.getByRole("button", { name: "More for entry 1" }).click();
  await page.getByRole("menuitem", { name: "Take away; its file stays" }).click();
  await page.getByRole("heading", { name: "Style sheet" }).waitFor({ state: "detached" });
  await says("inject/dark.css", "prefers-color-scheme: dark");
});

test("icon, rights and blocked hosts are written; the frame shows the app and follows its files", async () => {
  const { page, folder, says, definition } = await openEditor();
  const frame = page.frameLocator("iframe");
  await frame.getByText("High water").waitFor();
  await writeFile(join(folder, "www/index.html"), "<h1>Low water</h1>");
  await frame.getByText("Low water").waitFor();
  await page.getByRole("button", { name: "Android" }).click();
  await page.getByText(/^412 × 915/u).waitFor();
  await frame.getByText("Low water").waitFor();

  const picture = page.locator("#icon img").first();
  const before = await picture.getAttribute("src");
  await page
    .locator("#icon input[type=file]")
    .setInputFiles({ name: "wide.svg", mimeType: "image/svg+xml", buffer: Buffer.from(WIDE) });
  const side = page.getByRole("slider", { name: "Left or right" });
  await side.press("Home");
  await page.getByRole("button", { name: "Use this part" }).click();
  await says("pakeplus.json", '"icon.png"');
  const png = await readFile(join(folder, "icon.png"));
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1024, 1024]);
  await expect.poll(async () => picture.getAttribute("src")).not.toBe(before);
  await page.getByRole("combobox", { name: "Outline" }).selectOption("circle");
  await says("pakeplus.json", '"circle"');

  await page.getByRole("switch", { name: "Camera" }).check({ force: true });
  await page.getByRole("textbox", { name: "Camera: why the app needs it" }).fill("To scan codes.");
  await page.getByText("Tides may use 1 thing").waitFor();
  await page.getByRole("button", { name: "Give the app’s own pages powers" }).click();
  await page.getByRole("checkbox", { name: "Run programs" }).check();
  await page.getByRole("button", { name: "Add a program" }).click();
  await page.getByRole("textbox", { name: "Program", exact: true }).fill("uname");
  await page
    .getByRole("textbox", { name: "Hosts", exact: true })
    .fill("https://ads.example.com/x.js\n||track.example^");
  await says("pakeplus.json", "track.example");
  const { icon, permissions, capabilities, block } = await definition();
  expect({ icon, permissions, capabilities, block }).toEqual({
    icon: { src: "icon.png", shape: "circle" },
    permissions: { camera: { usage: "To scan codes." } },
    capabilities: [{ origin: "self", allow: ["app", "run"], commands: { command: { program: "uname" } } }],
    block: { hosts: ["ads.example.com", "track.example"] },
  });
});
