import { describe, expect, test } from "vitest";
import { parseDefinition } from "../definition/parse.ts";
import type { WrittenDefinition } from "../definition/schema.ts";
import { AppError } from "../errors.ts";
import type { BuildJob } from "../job.ts";
import type { RuntimeConfig } from "../runtime-config.ts";
import { written } from "../testing/written.ts";
import { parseJob } from "./parse-job.ts";
import { planBuild } from "./plan-build.ts";
import { toJob } from "./to-job.ts";

function job(changes: Partial<WrittenDefinition> = {}, texts: Record<string, string> = {}): BuildJob {
  return toJob(planBuild({ written: written(changes), shells: ["linux"] }), { buildId: "b1", texts });
}

function runtime(
  changes: Partial<WrittenDefinition> = {},
  texts: Record<string, string> = {},
): RuntimeConfig {
  const first = job(changes, texts).targets[0];
  if (first === undefined) throw new Error("no target");
  return first.runtime;
}

describe("the job", () => {
  test("says who the app is in the words of packages", () => {
    expect(job({ name: "一文小说 📖", id: "com.163.novel", description: "Reads.\n\nMore." }).app).toEqual({
      id: "com.163.novel",
      applicationId: "com._163.novel",
      name: "一文小说 📖",
      slug: "yiwenxiaoshuo-book",
      version: "1.0.0",
      summary: "Reads.",
      description: "Reads.\n\nMore.",
      author: { name: "一文小说 📖", email: null },
      homepage: null,
      license: "LicenseRef-proprietary",
      category: "utilities",
    });
  });

  test("holds the definition as written, so that inspect gives it back", () => {
    const definition = written({ window: { width: 700 } });
    expect(parseDefinition(job({ window: { width: 700 } }).definition)).toEqual({
      ok: true,
      value: definition,
      issues: [],
    });
  });

  test.each<[Partial<WrittenDefinition>, BuildJob["icon"]]>([
    [{}, { kind: "generated" }],
    [{ source: { url: "https://a.example/x" } }, { kind: "site", url: "https://a.example/x" }],
    [{ icon: "i.png" }, { kind: "file", file: "i.png" }],
    [{ icon: { src: "HTTPS://a.example/i.png" } }, { kind: "url", url: "HTTPS://a.example/i.png" }],
  ])("takes the icon of %j", (changes, icon) => {
    expect(job(changes).icon).toEqual(icon);
  });

  test("leaves out targets without a shell", () => {
    expect(job({ targets: ["linux", "ios"] }).targets.map(({ target }) => target)).toEqual(["linux"]);
  });

  test("survives the way through JSON and is checked at the end", () => {
    const value = job({ inject: [{ hide: [".ad"] }], capabilities: [{ origin: "self", allow: ["app"] }] });
    expect(parseJob(JSON.parse(JSON.stringify(value)))).toEqual(value);
  });

  test.each([
    ["nothing", null],
    ["another version", { ...job(), v: 2 }],
    ["an unknown key", { ...job(), extra: 1 }],
    ["no target", { ...job(), targets: [] }],
    [
      "a future contract",
      { ...job(), targets: [{ ...job().targets[0], runtime: { ...runtime(), contract: 2 } }] },
    ],
  ])("with %s is refused", (_, value) => {
    expect(() => parseJob(value)).toThrow(AppError);
  });
});

describe("the runtime config", () => {
  test("of a folder", () => {
    expect(runtime({ source: { dir: "www", entry: "a/b c.html", spa: true } }).start).toEqual({
      kind: "bundled",
      origin: "http://app.localhost",
      entry: "/a/b c.html",
      spa: true,
    });
  });

  test("of a website", () => {
    expect(runtime({ source: { url: "https://Bücher.example:443/a?b#c" } }).start).toEqual({
      kind: "remote",
      origin: "https://xn--bcher-kva.example",
      url: "https://Bücher.example:443/a?b#c",
    });
  });

  test("window: defaults give way to limits, colours are long, a place replaces centring", () => {
    const { window } = runtime({
      window: { maxWidth: 700, minHeight: 900, backgroundColor: "#FaB", x: 5, y: 6 },
    });
    expect(window).toMatchObject({
      width: 700,
      height: 900,
      backgroundColor: "#ffaabb",
      center: false,
      x: 5,
      y: 6,
    });
    expect(runtime().window).toMatchObject({ width: 1200, height: 800, center: true, backgroundColor: null });
  });

  test("permissions: all forms become one word, everything else is denied", () => {
    const permissions = {
      camera: true,
      microphone: false,
      location: "allow",
      notifications: { usage: "News" },
    } as const;
    expect(runtime({ permissions }).permissions).toEqual({
      camera: "ask",
      microphone: "deny",
      location: "allow",
      notifications: "ask",
      clipboardRead: "deny",
      screenCapture: "deny",
      pointerLock: "deny",
    });
  });

  test("injections carry their text; one hidden selector cannot spoil the others", () => {
    const inject = [
      { js: "a.js", when: "end" as const, world: "isolated" as const },
      { hide: [".ad", ":unknown("] },
    ];
    expect(runtime({ inject }, { "a.js": "alert(1)" }).inject).toEqual([
      { kind: "js", code: "alert(1)", when: "end", frames: "main", world: "isolated", origins: null },
      {
        kind: "css",
        code: ".ad{display:none!important}\n:unknown({display:none!important}",
        when: "start",
        frames: "main",
        world: "page",
        origins: null,
      },
    ]);
    expect(() => runtime({ inject: [{ css: "toString" }] })).toThrow(/"toString" of "inject" was not found/);
  });

  test("capabilities: self is the origin; powers for isolated scripts never reach the page", () => {
    const capabilities = [
      { origin: "self" as const, allow: ["app" as const, "app" as const] },
      { origin: "https://a.example", allow: ["store" as const] },
      { origin: "self" as const, world: "isolated" as const, allow: ["window" as const] },
    ];
    const config = runtime({ capabilities });
    expect(config.capabilities).toEqual([
      { origin: "http://app.localhost", allow: ["app"], commands: {} },
      { origin: "https://a.example", allow: ["store"], commands: {} },
    ]);
    expect(config.isolatedCapabilities).toEqual([
      { origin: "http://app.localhost", allow: ["window"], commands: {} },
    ]);
  });

  test("changes for the platform are in it", () => {
    const { window, network } = runtime({
      window: { width: 700, height: 500 },
      platforms: {
        linux: { window: { width: 900 }, network: { cleartext: ["NAS:8080"] } },
        ios: { window: { height: 5e3 } },
      },
    });
    expect(window).toMatchObject({ width: 900, height: 500 });
    expect(network.cleartext).toEqual(["nas:8080"]);
  });
});
