import { expect, test } from "vitest";
import { commandToolOf } from "./command-text.ts";

test.each([
  ["pake https://a.example --name A", "Pake"],
  ["npx -y pake-cli@latest https://a.example", "Pake"],
  ["nativefier 'https://a.example'", "nativefier"],
  ["npx nativefier@52 https://a.example", "nativefier"],
  ["/home/me/pake notes", null],
  ["~/nativefier app", null],
  ["C:\\pake x", null],
  ["pake", null],
  ["", null],
])("%s", (text, tool) => {
  expect(commandToolOf(text)).toBe(tool);
});
