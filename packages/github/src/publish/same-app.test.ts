import { expect, test } from "vitest";
import { appOfMark, markOf } from "./branch-mark.ts";
import { requireSameApp } from "./same-app.ts";

const app = (id: string) => ({ id, version: "1.0.0" });

const refused = (slug: string, id: string) => () =>
  requireSameApp(app("com.example.notes"), app(id), `app/${slug}`);

test("another app of the same short name is refused, with one that is free", () => {
  expect(refused("notes", "com.acme.notes")).toThrow(
    expect.objectContaining({
      code: "APP_SLUG_TAKEN",
      hint: expect.stringContaining("slug=notes-acme") as string,
    }),
  );
  expect(refused("notes", "com.notes")).toThrow(
    expect.objectContaining({ hint: expect.stringContaining("slug=notes-2") as string }),
  );
  const long = "n".repeat(63);
  expect(refused(long, `com.${"w".repeat(20)}.${long}`)).toThrow(
    expect.objectContaining({ hint: expect.stringMatching(/slug=n{42}-w{20},/u) as string }),
  );
});

test("the same app, and branches that say nothing, are fine", () => {
  expect(() => {
    requireSameApp(app("com.Example.notes"), app("com.example.Notes"), "app/notes");
    requireSameApp(null, app("a.b"), "app/notes");
    requireSameApp(app("a.b"), null, "app/notes");
  }).not.toThrow();
});

test("a branch says what it is by the name of one file, and by no file of the app", () => {
  expect(markOf(["job.json", "about", "about/com.x", "about/com.x/1.0.0-rc.1+2", "www/about/a/b"])).toBe(
    "com.x/1.0.0-rc.1+2",
  );
  expect(appOfMark("com.x/1.0.0")).toEqual({ id: "com.x", version: "1.0.0" });
  expect(markOf(["README.md", "pakeplus/version/0.1.0"])).toBe("0.1.0");
  expect(appOfMark("0.1.0")).toBeNull();
  expect(markOf(["www/about/a/b", "www/pakeplus/version/1"])).toBeNull();
});
