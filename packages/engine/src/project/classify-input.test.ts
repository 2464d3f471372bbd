import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { appErrorOf } from "../testing/app-error.ts";
import { tempFolder } from "../testing/temp-folder.ts";
import { classifyInput } from "./classify-input.ts";

describe("what exists on disk wins", () => {
  test("a folder, a page, a definition and a folder with a definition", () => {
    const dir = tempFolder({ "网站 1/index.html": "", "app/pakeplus.json": "{}", "other.json": "{}" });
    expect(classifyInput("网站 1", dir)).toEqual({ kind: "folder", dir: join(dir, "网站 1") });
    expect(classifyInput("网站 1/index.html", dir)).toEqual({
      kind: "page",
      dir: join(dir, "网站 1"),
      entry: "index.html",
    });
    expect(classifyInput("app", dir)).toEqual({ kind: "definition", file: join(dir, "app/pakeplus.json") });
    expect(classifyInput("other.json", dir)).toEqual({ kind: "definition", file: join(dir, "other.json") });
  });

  test("a folder that is called like a host", () => {
    const dir = tempFolder({ "example.com/index.html": "" });
    expect(classifyInput("example.com", dir).kind).toBe("folder");
  });

  test("a file of another kind", async () => {
    const dir = tempFolder({ "movie.mp4": "" });
    expect((await appErrorOf(() => classifyInput("movie.mp4", dir))).code).toBe("USAGE_INVALID");
  });
});

describe("addresses", () => {
  test.each([
    ["https://example.com", "https://example.com/", false],
    ["HTTP://Example.COM:8080/A b?q#f", "http://example.com:8080/A%20b?q#f", false],
    ["example.com", "https://example.com/", true],
    ["www.例子.中国/路", "https://www.xn--fsqu00a.xn--fiqs8s/%E8%B7%AF", true],
    ["localhost:5173", "http://localhost:5173/", true],
    ["127.0.0.1/app/", "http://127.0.0.1/app/", true],
    ["[::1]:8080", "http://[::1]:8080/", true],
    ["example.com:8443/x", "https://example.com:8443/x", true],
  ])("%s is %s", (input, url, assumedScheme) => {
    expect(classifyInput(input, tempFolder())).toEqual({ kind: "url", url, assumedScheme });
  });

  test.each([
    ["ftp://example.com", "not over ftp"],
    ["file:///etc", "not over file"],
    ["javascript:alert(1)", "not over javascript"],
    ["mailto:a@example.com", "not over mailto"],
    ["https://", "cannot be read"],
    ["https://exa mple.com", "cannot be read"],
    ["https://me:secret@example.com", "password"],
  ])("%s is refused", async (input, reason) => {
    const error = await appErrorOf(() => classifyInput(input, tempFolder()));
    expect(error.code).toBe("SOURCE_URL_INVALID");
    expect(error.reason).toContain(reason);
    expect(error.message).not.toContain("secret");
  });
});

describe("a mistyped path never becomes an address", () => {
  test.each([
    "./typo",
    "../typo",
    "/typo",
    "typo",
    "dist/index.html",
    "index.html",
    "my.json",
    "a b.com/x",
    "notes/v1.0",
    "C:\\web",
  ])("%j", async (input) => {
    const dir = tempFolder({});
    const error = await appErrorOf(() => classifyInput(input, dir));
    expect(error.code).toBe("SOURCE_NOT_FOUND");
  });

  test("a path below a folder that exists", async () => {
    const dir = tempFolder({ "my.site/web/index.html": "" });
    expect((await appErrorOf(() => classifyInput("my.site/wbe", dir))).hint).toBe(
      "Did you mean my.site/web?",
    );
  });

  test("the message suggests a near name", async () => {
    const dir = tempFolder({ "examples/notes/index.html": "" });
    expect((await appErrorOf(() => classifyInput("examples/ntoes", dir))).hint).toBe(
      "Did you mean examples/notes?",
    );
  });
});
