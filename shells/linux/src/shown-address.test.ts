import { expect, it } from "vitest";
import { shownAddress } from "./shown-address.ts";

const long = "x".repeat(150);

it.each([
  ["https://example.com/a?b#c", "https://example.com/a?b#c"],
  [`https://example.com/${long}`, `https://example.com/${long.slice(0, 99)}…`],
  ["mailto:someone@example.com", "mailto:someone@example.com"],
  [`tel:${long}`, `tel:${long.slice(0, 115)}…`],
  ["https://bank.example@evil.example/", "https://evil.example/"],
  [`https://bank.example:${long}@evil.example/`, "https://evil.example/"],
  [
    `https://bank.example.${"a.".repeat(60)}evil.example/`,
    `https://…${"a.".repeat(60).slice(-57)}evil.example/`,
  ],
  ["https://example.com/@me", "https://example.com/@me"],
])("%s", (address, expected) => {
  expect(shownAddress(address)).toBe(expected);
});
