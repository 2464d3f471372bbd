import { relative } from "node:path";
import { expect, test } from "vitest";
import { tempFolder } from "../testing/temp-folder.ts";
import { folderIcons } from "./folder-icons.ts";

async function found(files: Readonly<Record<string, string>>, entry = "index.html"): Promise<string[]> {
  const dir = tempFolder(files);
  return (await folderIcons(dir, entry)).map((file) => relative(dir, file));
}

test("icons that the page and its manifest name come before usual names", async () => {
  expect(
    await found({
      "index.html":
        '<link rel=icon href="img/i%20con.png" sizes=64x64><link rel=icon href="https://cdn.example/x.svg"><link rel=manifest href=pwa/m.json>',
      "pwa/m.json": '{"icons":[{"src":"big.png","sizes":"512x512"},{"src":"gone.png","sizes":"512x512"}]}',
      "pwa/big.png": "",
      "img/i con.png": "",
      "favicon.ico": "",
    }),
  ).toEqual(["pwa/big.png", "img/i con.png", "favicon.ico"]);
});

test("nothing outside of the folder", async () => {
  expect(await found({ "index.html": '<link rel=icon href="../../etc/passwd">' })).toEqual([]);
});

test("relative to a page below", async () => {
  expect(
    await found({ "app/index.html": "<link rel=icon href=i.svg>", "app/i.svg": "" }, "app/index.html"),
  ).toEqual(["app/i.svg"]);
});

test("a missing page is no failure", async () => {
  expect(await found({ "icon.png": "" })).toEqual(["icon.png"]);
});
