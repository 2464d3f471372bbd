import { expect, test } from "vitest";
import { splitWords } from "./split-words.ts";

test.each([
  ["", []],
  ["  pake   https://a.example  ", ["pake", "https://a.example"]],
  [
    `nativefier --name "My App" 'https://a.example/?q=1&r=2'`,
    ["nativefier", "--name", "My App", "https://a.example/?q=1&r=2"],
  ],
  [`pake --name '' --icon=C:\\icons\\a.png`, ["pake", "--name", "", "--icon=C:\\icons\\a.png"]],
  ["pake \\\n  https://a.example \\\r\n --width 900", ["pake", "https://a.example", "--width", "900"]],
  [`pake --name 读\\ 书 --title "say \\"hi\\""`, ["pake", "--name", "读 书", "--title", 'say "hi"']],
  ["pake --name $(rm -rf ~) `x`", ["pake", "--name", "$(rm", "-rf", "~)", "`x`"]],
  [`pake "open`, ["pake", "open"]],
])("%j", (line, words) => {
  expect(splitWords(line)).toEqual(words);
});
