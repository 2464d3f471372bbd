import { describe, expect, test } from "vitest";
import { AppError } from "../errors.ts";
import { TARGETS, type Target } from "../job.ts";
import { matchLink } from "../links/match-link.ts";
import { written } from "../testing/written.ts";
import type { WrittenDefinition } from "../definition/schema.ts";
import { resolveDefinition, type Definition } from "./resolve-definition.ts";

function resolve(changes: Partial<WrittenDefinition> = {}, target: Target = "linux"): Definition {
  return resolveDefinition(written(changes), { target });
}

const SYSTEM_SIGN_IN: Partial<WrittenDefinition> = {
  signIn: { mode: "system" },
  links: { schemes: ["notes"], handler: "/in?%s" },
};

describe("a resolved definition", () => {
  test("leaves what was written as it was", () => {
    const before = written({ window: { width: 5000 }, platforms: { linux: { window: { height: 900 } } } });
    const copy = structuredClone(before);
    resolveDefinition(before, { target: "linux" });
    expect(before).toEqual(copy);
  });

  test.each<[Target, string]>([
    ["linux", "http://app.localhost"],
    ["windows-x64", "http://app.localhost"],
    ["windows-arm64", "http://app.localhost"],
    ["android", "https://app.localhost"],
    ["macos-universal", "app://localhost"],
    ["ios", "app://localhost"],
  ])("the origin of bundled content on %s is frozen", (target, origin) => {
    expect(resolve({}, target).origin).toBe(origin);
  });

  test.each(TARGETS)("on %s the start page stays in the app", (target) => {
    const { origin, linkRules } = resolve({}, target);
    expect(matchLink(linkRules, `${origin}/index.html`)).toBe("app");
  });

  test("lists and values of a platform replace, objects merge", () => {
    const { window, navigation } = resolve({
      window: { width: 900, height: 700 },
      navigation: { preset: "browser", rules: [{ match: "a:*", open: "block" }] },
      platforms: {
        linux: { window: { width: 500 }, navigation: { rules: [{ match: "b:*", open: "block" }] } },
      },
    });
    expect(window).toMatchObject({ width: 500, height: 700 });
    expect(navigation).toEqual({ preset: "browser", rules: [{ match: "b:*", open: "block" }] });
  });

  test("a short permission and a long one merge to the platform's", () => {
    const { permissions } = resolve({
      permissions: { camera: { grant: "allow", usage: "Scan" }, microphone: "ask" },
      platforms: { linux: { permissions: { camera: "deny" } } },
    });
    expect(permissions).toMatchObject({ camera: "deny", microphone: "ask" });
  });

  test("the look of the icon can differ while the picture is the same", () => {
    const changes = { icon: "a.svg", platforms: { linux: { icon: { shape: "circle" as const } } } };
    expect(resolve(changes).icon).toEqual({ src: "a.svg", shape: "circle", background: null, padding: 0 });
    expect(resolve(changes, "ios").icon).toBe("a.svg");
  });

  test("the summary is one line of moderate length", () => {
    expect(resolve({ description: "\n One. \r\nTwo." }).summary).toBe("One.");
    expect(resolve().summary).toBe("Notes");
    expect(Array.from(resolve({ description: "📖".repeat(500) }).summary)).toHaveLength(120);
  });

  test("sign-in pages stay in the app, or go to the browser", () => {
    const address = "https://accounts.google.com/o/oauth2/auth";
    expect(matchLink(resolve().linkRules, address)).toBe("app");
    expect(matchLink(resolve({ signIn: { providers: [] } }).linkRules, address)).toBe("browser");
    expect(matchLink(resolve(SYSTEM_SIGN_IN).linkRules, address)).toBe("browser");
  });

  test("sign-in hosts on the app's own site leave it when the browser signs in, its other pages do not", () => {
    const source = { url: "https://app.example.com/start" };
    const hosts = ["sso.example.com"];
    const { linkRules } = resolve({
      ...SYSTEM_SIGN_IN,
      source,
      signIn: { mode: "system", hosts, providers: ["github"] },
    });
    const actions = ["https://sso.example.com/login", "https://www.example.com/", "https://github.com/login"];
    expect(actions.map((address) => matchLink(linkRules, address))).toEqual(["browser", "app", "browser"]);
    const inside = resolve({ source, signIn: { hosts } }).linkRules;
    expect(matchLink(inside, "https://sso.example.com/login")).toBe("app");
    const own = resolve({ ...SYSTEM_SIGN_IN, source: { url: "https://github.com/" } }).linkRules;
    expect(matchLink(own, "https://github.com/login")).toBe("app");
  });

  test("own rules come first", () => {
    const rules = [{ match: "http://app.localhost/out/*", open: "browser" as const }];
    const { linkRules } = resolve({ navigation: { rules } });
    expect(matchLink(linkRules, "http://app.localhost/out/x")).toBe("browser");
    expect(matchLink(linkRules, "http://app.localhost/in")).toBe("app");
  });

  test("an invalid definition is refused with issues", () => {
    expect(() => resolve({ id: "x" })).toThrow(AppError);
    expect(() => resolve({ navigation: { rules: [{ match: "x", open: "app" }] } })).toThrow(AppError);
    expect(() => resolve({ source: { url: "http://256.1.1.1" } })).toThrow(AppError);
  });
});
