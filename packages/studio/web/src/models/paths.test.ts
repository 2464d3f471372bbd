import { expect, test } from "vitest";
import { hostOf } from "./paths.ts";

test.each([
  ["wiki.intranet/start?x#y", "wiki.intranet"],
  [" https://Wiki.example:8443/ ", "Wiki.example"],
  ["http://me:secret@wiki.example/a", "wiki.example"],
  ["", ""],
])("%j names its host", (address, host) => {
  expect(hostOf(address)).toBe(host);
});
