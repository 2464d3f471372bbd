import { expect, it } from "vitest";
import { type FoundFile, judgeFile } from "./judge-file.ts";

const fileTypes = [
  { extension: "md", mime: "text/markdown", description: null },
  { extension: "board", mime: "application/x-board", description: null },
];
const file = (path: string, mime = "application/octet-stream"): FoundFile => ({ kind: "file", path, mime });
const isA = (mime: string, declared: string) => mime === declared;

it.each([
  [file("/a/b.md"), "open"],
  [file("/a/B.BOARD"), "open"],
  [file("/a/readme", "text/markdown"), "open"],
  [file("/a.md/b.pdf", "application/pdf"), "other-type"],
  [file("/a/md"), "other-type"],
  [{ kind: "folder" } as const, "folder"],
  [{ kind: "missing" } as const, "missing"],
])("%j", (found, verdict) => {
  expect(judgeFile(found, fileTypes, isA)).toBe(verdict);
});

it("an app without file types opens no file", () => {
  expect(judgeFile(file("/a/b.md"), [], isA)).toBe("other-type");
});
