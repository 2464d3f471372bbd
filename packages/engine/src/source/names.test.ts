import { expect, test } from "vitest";
import { nameProblem, printable } from "./names.ts";

test.each(["index.html", "图片 1.png", "📖.txt", "a'b\"c$%&<>.js", "שלום.html"])(
  "%s can be packaged",
  (name) => {
    expect(nameProblem(name)).toBeNull();
  },
);

test.each(["a\nb", "a\u0000b", "a\u007fb", "a\u0085b", "a\\b", "bad\ufffd.txt"])(
  "%j cannot be packaged",
  (name) => {
    expect(nameProblem(name)).not.toBeNull();
  },
);

test("control characters are written out", () => {
  expect(printable("a\n\u001b[31mb")).toBe(String.raw`a\x0a\x1b[31mb`);
});
