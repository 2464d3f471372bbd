import { expect, it } from "vitest";
import { formatPermissions, parsePermissions, withAnswer } from "./remembered-permissions.ts";

it("remembers answers apart for each origin", () => {
  const first = withAnswer(new Map(), "https://a", { permissions: ["camera", "microphone"], allowed: true });
  const second = withAnswer(first, "https://a", { permissions: ["camera"], allowed: false });
  const saved = parsePermissions(
    formatPermissions(withAnswer(second, "https://b", { permissions: ["location"], allowed: true })),
  );
  expect(Object.fromEntries(saved)).toEqual({
    "https://a": { camera: false, microphone: true },
    "https://b": { location: true },
  });
});

it.each([null, "", "[", "null", '"x"', '{"https://a":null}', '{"https://a":{"camera":"yes"}}'])(
  "asks again after %j",
  (text) => {
    expect([...parsePermissions(text).values()].flatMap(Object.keys)).toEqual([]);
  },
);
