import { expect, it, test } from "vitest";
import { emptySeparators, keepsMenuEntry, type MenuEntry } from "./context-menu-entries.ts";

const ENTRIES: readonly MenuEntry[] = [
  "openLink",
  "openLinkInNewWindow",
  "openInNewWindow",
  "inspect",
  "other",
];

test.each([
  ["app", ["openLink", "openLinkInNewWindow", "other"]],
  ["window", ["openLink", "other"]],
  ["browser", ["openLink", "other"]],
  ["block", ["other"]],
] as const)("a link of a %s rule keeps %j", (link, kept) => {
  expect(ENTRIES.filter((entry) => keepsMenuEntry(entry, { link, debug: false }))).toEqual(kept);
});

it("inspects only in debug builds", () => {
  expect(keepsMenuEntry("inspect", { link: null, debug: true })).toBe(true);
  expect(keepsMenuEntry("inspect", { link: null, debug: false })).toBe(false);
});

test.each([
  ["", []],
  ["a-b", []],
  ["-a-", [0, 2]],
  ["a--b", [2]],
  ["a---", [1, 2, 3]],
  ["--", [0, 1]],
])("of the menu %j the separators %j go", (menu, gone) => {
  expect(emptySeparators(menu.split("").map((entry) => entry === "-"))).toEqual(gone);
});
