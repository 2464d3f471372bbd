import { describe, expect, test } from "vitest";
import { AppError } from "../errors.ts";
import { planBuild } from "../plan/plan-build.ts";
import { toJob } from "../plan/to-job.ts";
import type { WrittenDefinition } from "../definition/schema.ts";
import { written } from "../testing/written.ts";
import { checkLock, formatLock, lockOf, mergeLock, parseLock, type Lock } from "./lock.ts";

function lock(changes: Partial<WrittenDefinition> = {}): Lock {
  return lockOf(toJob(planBuild({ written: written(changes), shells: ["linux"] }), { buildId: "b" }));
}

describe("pakeplus.lock", () => {
  test("is stable text that reads back", () => {
    expect(formatLock(lock({ id: "com.163.mail" }))).toBe(`{
  "v": 1,
  "platforms": {
    "linux": {
      "id": "com.163.mail",
      "applicationId": "com._163.mail",
      "origin": "http://app.localhost"
    }
  }
}
`);
    expect(parseLock(formatLock(lock()))).toEqual(lock());
  });

  test("remembers the shells, in one order, and keeps those that were not used", () => {
    const [one, two] = ["a", "b"].map((sign) => ({ hash: sign.repeat(64), sha256: sign.repeat(64) }));
    if (one === undefined || two === undefined) throw new Error("unreachable");
    const before = { ...lock(), shells: { ios: one, linux: one } };
    const merged = mergeLock(before, { ...lock(), shells: { linux: two } });
    expect(merged.shells).toEqual({ linux: two, ios: one });
    expect(parseLock(formatLock(merged))).toEqual(merged);
    expect(Object.keys(merged.shells ?? {})).toEqual(["linux", "ios"]);
    expect(() => parseLock(formatLock(merged).replace("bbbb", "BBBB"))).toThrow(AppError);
  });

  test.each([
    "",
    "{}",
    "{",
    '{"v":2,"platforms":{}}',
    '{"v":1,"platforms":{"beos":{}}}',
    '{"v":1,"platforms":{"linux":{"id":"a.b"}}}',
  ])("%j is refused", (text) => {
    expect(() => parseLock(text)).toThrow(AppError);
  });

  test("the first build, and a build that changes nothing that matters, pass", () => {
    expect(checkLock(null, lock())).toEqual([]);
    expect(
      checkLock(lock(), lock({ name: "Other", version: "2.0.0", slug: "other", source: { dir: "dist" } })),
    ).toEqual([]);
    const before = lock({ source: { url: "https://example.com/a" } });
    expect(checkLock(before, lock({ source: { url: "https://EXAMPLE.com:443/b" } }))).toEqual([]);
  });

  test.each<[string, Partial<WrittenDefinition>, string]>([
    ["id", { id: "com.example.other" }, "id"],
    ["id in another case", { id: "com.example.Notes" }, "id"],
    ["source kind", { source: { url: "https://example.com" } }, "source"],
  ])("another %s is an issue that says what would be lost and how to go on", (_, changes, path) => {
    const issues = checkLock(lock(), lock(changes));
    expect(issues).toMatchObject([{ path, code: "lock-changed" }]);
    expect(issues[0]?.message).toContain("For people who have the app");
    expect(issues[0]?.message).toContain("--accept-data-loss");
  });

  test("from http to https is another origin", () => {
    const issues = checkLock(
      lock({ source: { url: "http://a.example" } }),
      lock({ source: { url: "https://a.example" } }),
    );
    expect(issues[0]?.message).toContain('was "http://a.example" and would become "https://a.example"');
  });

  test("platforms that are not built stay locked", () => {
    const ios = { id: "com.example.notes", applicationId: "com.example.notes", origin: "app://localhost" };
    const merged = mergeLock({ v: 1, platforms: { ios } }, lock());
    expect(Object.keys(merged.platforms).toSorted()).toEqual(["ios", "linux"]);
    expect(checkLock(merged, lock())).toEqual([]);
  });
});
