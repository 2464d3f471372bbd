import { expect, it } from "vitest";
import { parseAppConfig } from "./app-config.ts";

it.each([
  ['{"contract":1,"id":"a.b"}', { ok: true, config: { contract: 1, id: "a.b" } }],
  ['{"contract":2}', { ok: false, reason: "newer", contract: 2 }],
  ["{", { ok: false, reason: "unreadable" }],
  ["null", { ok: false, reason: "unreadable" }],
  ["{}", { ok: false, reason: "unreadable" }],
])("%s", (text, expected) => {
  expect(parseAppConfig(text)).toEqual(expected);
});
