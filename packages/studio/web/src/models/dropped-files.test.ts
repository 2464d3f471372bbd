import { expect, test } from "vitest";
import { describeFiles, lonePage, readDropped } from "./dropped-files.ts";

type Tree = { [name: string]: string | Tree };

/** As a browser hands it out, two entries at a time. */
function entryOf(name: string, content: string | Tree): FileSystemEntry {
  if (typeof content === "string") {
    const file = (resolve: (file: File) => void) => resolve(new File([content], name));
    return { name, isFile: true, isDirectory: false, file } as unknown as FileSystemEntry;
  }
  const createReader = () => {
    const rest = Object.entries(content).map(([child, inner]) => entryOf(child, inner));
    return { readEntries: (resolve: (portion: FileSystemEntry[]) => void) => resolve(rest.splice(0, 2)) };
  };
  return { name, isFile: false, isDirectory: true, createReader } as unknown as FileSystemEntry;
}

test("a folder becomes its files, without what no app needs", async () => {
  const dropped = await readDropped([
    entryOf("harbour-guide", {
      ".DS_Store": "x",
      "about.html": "<p>",
      css: { "a.css": "12345", "b.css": "" },
      "index.html": "<h1>",
      node_modules: { "big.js": "x" },
      docs: { "index.html": "" },
    }),
  ]);
  expect(dropped?.name).toBe("harbour-guide");
  expect(dropped?.files.map(({ path }) => path).toSorted()).toEqual([
    "about.html",
    "css/a.css",
    "css/b.css",
    "docs/index.html",
    "index.html",
  ]);
  expect(dropped?.bytes).toBe(12);
  expect(dropped?.entries).toEqual(["index.html", "about.html", "docs/index.html"]);
});

test("one page keeps its name; nothing is nothing", async () => {
  const dropped = await readDropped([entryOf("notes.html", "<p>")]);
  expect(dropped).toMatchObject({ name: "notes", entries: ["notes.html"] });
  expect(await readDropped([])).toBe(null);
  expect(await readDropped([entryOf("empty", {})])).toBe(null);
  expect(describeFiles([new File(["<p>"], "tide.html")])).toMatchObject({ name: "tide", bytes: 3 });
  expect(describeFiles([])).toBe(null);
});

test("only a page without a folder has to name its app itself", async () => {
  const page = describeFiles([new File(["<title>Tide</title>"], "index.html"), new File([""], "a.css")]);
  expect(page === null ? null : await lonePage(page)?.text()).toBe("<title>Tide</title>");
  const folder = await readDropped([entryOf("tide", { "index.html": "" })]);
  expect(folder === null ? "" : lonePage(folder)).toBe(null);
  const picture = describeFiles([new File([""], "a.png")]);
  expect(picture === null ? "" : lonePage(picture)).toBe(null);
});

test.each([
  [["ppconfig.json", "icon.png"], "ppconfig.json"],
  [["ppconfig.json", "pakeplus.json"], "pakeplus.json"],
  [["my chat.json"], "my chat.json"],
  [["data.json", "index.html"], null],
  [["index.html"], null],
])("settings among %j", (names, settings) => {
  expect(describeFiles(names.map((name) => new File([""], name)))?.settings).toBe(settings);
});
