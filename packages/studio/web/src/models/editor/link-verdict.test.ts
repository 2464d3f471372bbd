import type { WrittenDefinition } from "@pakeplus/core";
import { expect, test } from "vitest";
import { linkVerdict } from "./link-verdict.ts";

const DEFINITION: WrittenDefinition = {
  id: "com.example.tides",
  name: "Tides",
  source: { url: "https://tides.example.com" },
  navigation: {
    rules: [
      { match: "https://tides.example.com/admin/*", open: "block" },
      { match: "https://help.example.org", open: "window" },
    ],
  },
  platforms: { android: { navigation: { preset: "browser" } } },
};

test.each([
  ["https://tides.example.com/admin/x", "block", "rule", 0],
  ["https://help.example.org/a?b", "window", "rule", 1],
  ["https://tides.example.com/week", "app", "site", null],
  ["https://accounts.google.com/o/oauth2", "app", "signIn", null],
  ["mailto:ada@example.com", "system", "rest", null],
  ["no address", "block", "noAddress", null],
])("%s: %s by %s %s", (address, action, reason, rule) => {
  expect(linkVerdict(DEFINITION, address)).toMatchObject({ action, reason, rule, others: [] });
});

test("a platform with settings of its own is named", () => {
  expect(linkVerdict(DEFINITION, "https://elsewhere.example.net")).toEqual({
    action: "browser",
    reason: "rest",
    rule: null,
    others: [{ family: "android", action: "app" }],
  });
});
