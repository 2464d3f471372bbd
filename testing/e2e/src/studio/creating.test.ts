import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openBrowser, openWindow } from "../harness/browser.ts";
import { openStudio } from "../harness/studio.ts";
import { overflows } from "./harness/looks.ts";

/** Drops one file on the page, as a browser hands it over. */
const drop = `([name, text]) => {
  const data = new DataTransfer();
  data.items.add(new File([text], name));
  document.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
}`;

test("a dropped page is named by its title, a silent website by a person, an old project with a report", async () => {
  const studio = await openStudio();
  const { page, allow } = await openWindow(await openBrowser());
  await page.goto(studio.url);
  await page.getByText("This version builds apps for Linux;").waitFor();

  await page.evaluate(`(${drop})(["index.html", "<title>Tide Tables</title>"])`);
  const name = page.getByLabel("Name of the app");
  await expect.poll(async () => name.inputValue()).toBe("Tide Tables");
  expect(await page.getByLabel("Copy the files to").inputValue()).toMatch(/tide-tables$/u);
  await page.getByRole("button", { name: "Copy and create" }).click();
  await page.waitForURL(/\/edit/u);
  await page.goto(studio.base);
  await page.getByRole("heading", { name: "Tide Tables" }).waitFor();

  await page.evaluate(`(${drop})(["index.html", "<p>no title</p>"])`);
  const create = page.getByRole("button", { name: "Copy and create" });
  expect(await create.isDisabled()).toBe(true);
  await page.getByLabel("Name of the app").fill("Harbour");
  await create.click();
  await page.waitForURL(/\/edit/u);
  await page.goto(studio.base);
  await page.getByRole("heading", { name: "Harbour" }).waitFor();

  await page.getByRole("textbox", { name: "Turn a website into an app" }).fill("http://localhost:9/wiki");
  // A website that does not answer is a failure of the call, which browsers write down.
  allow(/502 \(Bad Gateway\)/u);
  await page.getByRole("button", { name: "Create", exact: true }).click();
  await page.getByText("SITE_UNREACHABLE").waitFor();
  await page.getByLabel("Name of the app").fill("Wiki of the house");
  await page.getByRole("button", { name: "Create it all the same" }).click();
  await page.waitForURL(/\/edit/u);

  await mkdir(join(studio.home, "old"));
  await writeFile(
    join(studio.home, "old/ppconfig.json"),
    JSON.stringify({
      showName: "Chat",
      appid: "a.b.c",
      url: "https://chat.example.com",
      customJs: "JsBridge.openUrl('x')",
      more: { windows: { width: 900 } },
    }),
  );
  await studio.call("PATCH", "/api/settings", { language: "zh-CN" });
  await page.goto(studio.base);
  await page.getByRole("button", { name: "导入" }).click();
  const place = page.getByLabel("在这台电脑上的位置，或命令行");
  await place.fill(join(studio.home, "nowhere/ppconfig.json"));
  await page.getByText("这个位置什么都没有。").waitFor();
  await place.fill("nativefier --name Team --width 900 https://chat.example.com");
  await page.getByText("nativefier 的命令行；只会读取，绝不运行").waitFor();
  await place.fill(join(studio.home, "old"));
  await page.getByRole("button", { name: "导入", exact: true }).last().click();
  await page.getByRole("dialog", { name: "已导入 Chat" }).waitFor();
  const rows = page.getByRole("dialog").getByRole("listitem");
  expect(await rows.first().innerText()).toContain("无法实现");
  expect(await rows.filter({ hasText: "more.windows.width" }).innerText()).toContain("window.width");
  expect(await overflows(page)).toEqual([]);

  await page.goto(`${studio.base}/settings`);
  const linux = page.getByRole("listitem").filter({ has: page.getByText("linux", { exact: true }) });
  expect(await linux.innerText()).toContain("随 PakePlus 附带");
  await page.getByText("此版本尚未提供").first().waitFor();
});
