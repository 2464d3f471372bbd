import { planBuild, toJob } from "@pakeplus/core";
import type { RuntimeConfig, RuntimeInjection } from "@pakeplus/core";
import { expect, test } from "vitest";
import type { FileChange } from "./payload-copy.ts";
import { planStep } from "./plan-step.ts";

function runtime(changes: Partial<RuntimeConfig> = {}): RuntimeConfig {
  const written = { id: "com.example.a", name: "A", source: { dir: "www" } };
  const plan = planBuild({ written, targets: ["linux"], shells: ["linux"] });
  const [first] = toJob(plan, { buildId: "test" }).targets;
  if (first === undefined) throw new Error("no target");
  return { ...first.runtime, ...changes };
}

const css = (code: string, frames: "main" | "all" = "main"): RuntimeInjection => ({
  kind: "css",
  code,
  when: "start",
  frames,
  world: "page",
  origins: null,
});
const js = (code: string): RuntimeInjection => ({ ...css(code), kind: "js" });
const changed = (path: string, kind: FileChange["kind"] = "changed"): FileChange => ({ path, kind });

const plan = (before: RuntimeConfig, after: RuntimeConfig, files: readonly FileChange[] = []) =>
  planStep({ before, after, files });

test("nothing that the window shows", () => {
  expect(plan(runtime(), runtime())).toMatchObject({ kind: "none" });
  expect(plan(runtime(), runtime(), [changed("js/app.js.map")])).toMatchObject({ kind: "none" });
});

test("style sheets alone are swapped, wherever they come from", () => {
  const before = runtime({ inject: [js("1"), css("a{}"), css("b{}", "all")] });
  const after = runtime({ inject: [js("1"), css("a{}"), css("c{}", "all")] });
  expect(plan(before, after, [changed("css/A B.CSS"), changed("css/x.css.map")])).toEqual({
    kind: "styles",
    files: ["/css/A B.CSS", "/css/x.css.map"],
    injected: { 2: "c{}" },
    inFrames: true,
    inject: after.inject,
  });
  expect(plan(before, before, [changed("a.css")])).toMatchObject({ injected: {}, inject: null });
});

test.each([
  [[changed("index.html")]],
  [[changed("a.css"), changed("js/app.js")]],
  [[changed("new.css", "added")]],
  [[changed("old.css", "removed")]],
  [[changed("picture.png")]],
])("a page is loaded again for %j", (files) => {
  expect(plan(runtime(), runtime(), files)).toMatchObject({ kind: "reload", inject: null });
});

test.each([
  [[js("1")], [js("2")]],
  [[js("1")], [js("1"), css("a{}")]],
  [[css("a{}")], []],
  [[css("a{}")], [css("a{}", "all")]],
  [
    [css("a{}"), css("b{}")],
    [js("a{}"), css("b{}")],
  ],
])("other injections come with a load: %j to %j", (before, after) => {
  const step = plan(runtime({ inject: before }), runtime({ inject: after }), [changed("a.css")]);
  expect(step).toMatchObject({ kind: "reload", inject: after });
});

test("everything else makes another window, whatever files changed with it", () => {
  const after = runtime({ name: "B", inject: [css("a{}")] });
  expect(plan(runtime(), after, [changed("a.css")])).toMatchObject({ kind: "restart" });
});
