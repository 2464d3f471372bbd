import { expect, test } from "vitest";
import { correctionOf } from "./corrections.ts";
import { platformIds } from "./platform-ids.ts";
import { worksOn } from "./works-on.ts";

const FINE = { id: "com.example.tides", name: "Tides", source: { url: "https://example.com" } };

test.each([
  [["source", "url"], { ...FINE, source: { url: "example.com/a" } }, "https://example.com/a"],
  [["version"], { ...FINE, version: "v1.4" }, "1.4.0"],
  [["id"], { ...FINE, id: "Tide Tables" }, "com.example.tidetables"],
  [["slug"], { ...FINE, slug: "Tide Tables" }, "tide-tables"],
  [["name"], { ...FINE, name: " Tides " }, "Tides"],
  [["version"], { ...FINE, version: "new" }, null],
])("%s: %o becomes %s", (path, value, fixed) => {
  expect(correctionOf(value, path)).toBe(fixed);
});

test("an id that one platform refuses has one that all take", () => {
  const { accepts, correction } = platformIds({ ...FINE, id: "com.example.7day-tides" });
  expect(accepts.filter(({ isAccepted }) => !isAccepted).map(({ family }) => family)).toEqual(["android"]);
  expect(correction).toBe("com.example.daytides7");
});

test("a platform with an id of its own refuses nothing", () => {
  const value = { ...FINE, id: "com.example.7tides", platforms: { android: { id: "com.example.tides" } } };
  expect(platformIds(value).message).toBeNull();
});

test("options of a platform count there; options of another command count nowhere", () => {
  expect(worksOn("window.shadow").kind).toBe("none");
  expect(worksOn("window.width")).toEqual({ kind: "some", families: ["linux"] });
  expect(worksOn("publish.repository").kind).toBe("all");
});
