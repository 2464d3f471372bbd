import { expect, it } from "vitest";
import { mimeTypeOf } from "./mime-types.ts";

it.each([
  ["a.html", "text/html; charset=utf-8"],
  ["A.MJS", "text/javascript; charset=utf-8"],
  ["x.tar.gz", "application/gzip"],
  ["m.wasm", "application/wasm"],
  ["v.webm", "video/webm"],
  ["none", "application/octet-stream"],
  ["constructor", "application/octet-stream"],
  ["a.unknown", "application/octet-stream"],
])("%s", (name, type) => {
  expect(mimeTypeOf(name)).toBe(type);
});
