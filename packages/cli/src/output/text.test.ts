import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { formatBytes } from "./bytes.ts";
import { shellQuote } from "./shell-quote.ts";
import { shownPath } from "./shown-path.ts";
import { wantsColour } from "./style.ts";

test.each([
  [0, "0 B"],
  [999, "999 B"],
  [1000, "1.0 kB"],
  [75_832, "75.8 kB"],
  [999_949, "999.9 kB"],
  [999_950, "1.0 MB"],
  [3_500_000_000, "3.5 GB"],
])("%i bytes are %s", (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});

test.each(["plain.deb", "with space", "it's", '$HOME `x` "y" \\', "一 📖", "a;b&c|d", ""])(
  "a shell reads %j back",
  (word) => {
    expect(execFileSync("sh", ["-c", `printf %s ${shellQuote(word)}`]).toString()).toBe(word);
  },
);

test("paths are shown as a person in the folder would type them", () => {
  expect(shownPath("/a/b/out/x", "/a/b")).toBe("out/x");
  expect(shownPath("/a/b", "/a/b")).toBe(".");
  expect(shownPath("/a/c", "/a/b")).toBe("/a/c");
  expect(shownPath("/a/b/..c", "/a/b")).toBe("..c");
});

test.each([
  [true, {}, false, true],
  [false, {}, false, false],
  [true, {}, true, false],
  [true, { NO_COLOR: "1" }, false, false],
  [true, { NO_COLOR: "" }, false, true],
  [true, { TERM: "dumb" }, false, false],
  [false, { FORCE_COLOR: "1" }, false, true],
])("terminal %s, environment %j, --no-color %s: colours %s", (isTTY, env, noColor, wanted) => {
  expect(wantsColour({ isTTY, env, noColor })).toBe(wanted);
});
