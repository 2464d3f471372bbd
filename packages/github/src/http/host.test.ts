import { expect, test } from "vitest";
import { hostOf } from "./host.ts";

test.each([
  ["github.com", "https://api.github.com", "https://uploads.github.com"],
  ["https://github.com/", "https://api.github.com", "https://uploads.github.com"],
  ["acme.ghe.com", "https://api.acme.ghe.com", "https://uploads.acme.ghe.com"],
  ["https://git.example.org", "https://git.example.org/api/v3", "https://git.example.org/api/uploads"],
  ["git.example.org:8443", "https://git.example.org:8443/api/v3", "https://git.example.org:8443/api/uploads"],
  ["http://127.0.0.1:3000", "http://127.0.0.1:3000/api/v3", "http://127.0.0.1:3000/api/uploads"],
])("%s", (written, api, uploads) => {
  expect(hostOf(written)).toMatchObject({ api, uploads });
});

test.each([
  "",
  "a b",
  "http://git.example.org",
  "https://x@github.com",
  "https://github.com/a",
  "ftp://a",
  "github.com?x",
])("%j is refused", (written) => {
  expect(() => hostOf(written)).toThrow(expect.objectContaining({ code: "USAGE_INVALID" }));
});
