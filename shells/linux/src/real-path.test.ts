import { expect, it } from "vitest";
import { isInside, realPath } from "./real-path.ts";

const links: Record<string, string> = {
  "/www/out": "/etc",
  "/www/up": "../../etc",
  "/www/in": "a/./b",
  "/www/loop": "loop",
  "/link": "www",
};
const readLink = (path: string) => links[path] ?? null;

it.each([
  ["/www/a", "/www/a"],
  ["/www/../x", "/x"],
  ["/www/out/passwd", "/etc/passwd"],
  ["/www/up/passwd", "/etc/passwd"],
  ["/www/in/c", "/www/a/b/c"],
  ["/link/in", "/www/a/b"],
  ["/www/loop/x", null],
])("%s", (path, expected) => {
  expect(realPath(path, readLink)).toBe(expected);
});

it("knows a folder from one whose name only begins alike", () => {
  expect([isInside("/www", "/www"), isInside("/www", "/www/a"), isInside("/www", "/www2/a")]).toEqual([
    true,
    true,
    false,
  ]);
});
