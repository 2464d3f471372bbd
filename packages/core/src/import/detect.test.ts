import { expect, test } from "vitest";
import { detectImport, detectImportCommand } from "./detect.ts";

test.each([
  ['{"appid":"a.b","showName":"A","url":"https://a.example"}', "pakeplus"],
  ['{"more":{"windows":{"width":5}},"url":"https://a.example"}', "pakeplus"],
  ['{"name":"A","window":{"url":"https://a.example"}}', "pakeplus"],
  [btoa('{"name":"A","window":{"url":"https://a.example"}}'), "pakeplus"],
  ['{"url":"https://a.example","hideTitleBar":true}', "pake"],
  ['{"targetUrl":"https://a.example"}', "nativefier"],
  ['{"nativefierVersion":"1"}', "nativefier"],
  ['{"id":"a.b","name":"A","source":{"url":"https://a.example"}}', null],
  ['{"url":"https://a.example","private":true,"scripts":{}}', null],
  ["{}", null],
  ["[]", null],
  ["<html>", null],
  ["", null],
])("%s", (text, kind) => {
  expect(detectImport(text)).toBe(kind);
});

test.each([
  ["pake https://a.example", "pake"],
  ["npx pake-cli@3.1.0 https://a.example", "pake"],
  ["pnpm dlx nativefier a.example", "nativefier"],
  ["/usr/bin/nativefier a.example", "nativefier"],
  ["https://a.example --width 5", null],
  ["", null],
])("the command %s", (line, kind) => {
  expect(detectImportCommand(line.split(" "))).toBe(kind);
});
