import { expect, test } from "vitest";
import { numberedName, pictureEnding, writeNewFile } from "./file-names.ts";

test("a taken name gets a number before its ending", () => {
  expect(["icon.png", "a.b/list", "x.tar.gz"].map((path) => numberedName(path, 3))).toEqual([
    "icon-3.png",
    "a.b/list-3",
    "x.tar-3.gz",
  ]);
  expect(numberedName("icon.png", 1)).toBe("icon.png");
});

test("a new file takes the first free name", async () => {
  const taken = new Set(["icon.png", "icon-2.png"]);
  expect(await writeNewFile("icon.png", async (path) => !taken.has(path))).toBe("icon-3.png");
  expect(await writeNewFile("icon.png", async () => false)).toBeNull();
});

test("a picture is known by its type, else by its name", () => {
  expect(pictureEnding({ name: "x", type: "image/svg+xml" })).toBe("svg");
  expect(pictureEnding({ name: "Photo.JPEG", type: "" })).toBe("jpg");
  expect(pictureEnding({ name: "notes.txt", type: "text/plain" })).toBeNull();
});
