import { FAMILIES } from "../plan/family.ts";
import { describe, expect, test } from "vitest";
import { ID, SLUG } from "../definition/patterns.ts";
import { createRandom, SEED } from "../testing/random.ts";
import { toApplicationId } from "./application-id.ts";
import { deriveId } from "./derive-id.ts";
import { platformIdIssues } from "./platform-id-issues.ts";
import { deriveSlug } from "./slug.ts";

/** GLib, gio/gapplication.c `g_application_id_is_valid`. */
function isGApplicationId(id: string): boolean {
  return id.length <= 255 && /^[A-Za-z_-][A-Za-z0-9_-]*(?:\.[A-Za-z_-][A-Za-z0-9_-]*)+$/.test(id);
}

describe("the application id is frozen", () => {
  test.each([
    ["com.example.notes", "com.example.notes"],
    ["com.163.mail", "com._163.mail"],
    ["com.163.126.9", "com._163._126._9"],
    ["com.my-app.x_y", "com.my-app.x_y"],
    ["com._163.mail", "com._163.mail"],
    ["Com.Example.App2", "Com.Example.App2"],
  ])("%s is %s", (id, applicationId) => {
    expect(toApplicationId(id)).toBe(applicationId);
  });

  test(`every id becomes one that GTK and D-Bus accept (seed ${SEED})`, () => {
    const random = createRandom(SEED);
    const alphabet = "abXYZ0189_-.".split("");
    const ids = Array.from(
      { length: 5000 },
      () => `${random.pick(["com", "org"])}.${random.text(alphabet, 20)}`,
    );
    const valid = ids.filter((id) => ID.test(id));
    expect(valid.length).toBeGreaterThan(100);
    expect(valid.filter((id) => !isGApplicationId(toApplicationId(id)))).toEqual([]);
  });
});

describe("the slug is readable ASCII", () => {
  test.each([
    ["Notes", "notes"],
    ["My  Great App!", "my-great-app"],
    ["一文小说 📖", "yiwenxiaoshuo-book"],
    ["新しいノート", "xinshiinoto"],
    ["한국어 메모", "hangugeo-memo"],
    ["Überblick & Straße", "uberblick-and-strasse"],
    ["Заметки", "zametki"],
    ["ملاحظات", "mlhdht"],
    ["Ada's Notes", "adas-notes"],
    ["C++", "cplusplus"],
    ["C#", "csharp"],
    ["📖", "book"],
    ["--rm -rf /", "rm-rf"],
    ["...", "reader"],
    ["CON", "con-app"],
    ["Com1", "com1-app"],
    ["Console", "console"],
    ["$(reboot)", "reboot"],
  ])("%s is %s", (name, slug) => {
    expect(deriveSlug(name, "com.example.reader")).toBe(slug);
  });

  test("a long name is cut without a hyphen at the end", () => {
    expect(deriveSlug(`${"a".repeat(62)} b`, "a.b")).toBe("a".repeat(62));
  });

  test(`any name gives a valid slug (seed ${SEED})`, () => {
    const random = createRandom(SEED);
    for (let index = 0; index < 3000; index += 1) {
      const name = Array.from({ length: 1 + random.int(30) }, () => {
        const point = random.int(0x1_1000) * random.pick([1, 16]);
        return String.fromCodePoint(point >= 0xd800 && point <= 0xdfff ? 65 : point);
      }).join("");
      expect({ name, slug: deriveSlug(name, "com.example._") }).toEqual({
        name,
        slug: expect.stringMatching(SLUG),
      });
    }
  });
});

describe("an id for an app without one", () => {
  test.each([
    [{ url: "https://example.com" }, "com.example"],
    [{ url: "https://www.example.com/a?b" }, "com.example"],
    [{ url: "https://Mail.Example.co.uk:8443" }, "uk.co.example.mail"],
    [{ url: "https://bücher.example" }, "example.xn--bcher-kva"],
    [{ url: "https://例え.テスト" }, "app.pakeplus.local.xnr8jz45gxnzckzah"],
    [{ url: "https://例え.テスト", name: "例え" }, "app.pakeplus.local.lie"],
    [{ url: "http://localhost:5173", name: "Shop" }, "app.pakeplus.local.shop"],
    [{ url: "http://localhost:5173" }, "app.pakeplus.local.localhost5173"],
    [{ url: "http://127.0.0.1:8080/" }, "app.pakeplus.local.app1270018080"],
    [{ url: "http://[::1]/" }, "app.pakeplus.local.app1"],
    [{ name: "一文小说 📖" }, "app.pakeplus.local.yiwenxiaoshuobook"],
    [{ name: "..." }, "app.pakeplus.local.app"],
    [{}, "app.pakeplus.local.app"],
  ])("%j gives %s", (input, id) => {
    expect(deriveId(input)).toBe(id);
    expect(id).toMatch(ID);
  });

  test.each([{ name: "7 Day Tides" }, { name: "Salt_Marsh - 2" }, { url: "http://127.0.0.1:8080/" }])(
    "%j gives one that every platform takes",
    (input) => {
      expect(FAMILIES.flatMap((family) => platformIdIssues(deriveId(input), family))).toEqual([]);
    },
  );
});

describe("an id that one platform refuses", () => {
  test.each([
    ["com.my-app.x", ["android"]],
    ["com.163.mail", ["android"]],
    ["com._x.y", ["android", "macos", "ios"]],
    ["com.my_app.x", ["macos", "ios"]],
    ["com.example.notes", []],
  ] as const)("%s is refused on %j", (id, families) => {
    const refused = (["linux", "windows", "macos", "android", "ios"] as const).filter(
      (family) => platformIdIssues(id, family).length > 0,
    );
    expect(new Set(refused)).toEqual(new Set(families));
  });
});
