import type { RuntimeInjection } from "@pakeplus/core";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { pageScripts } from "./page-scripts.ts";

const SCRIPT: RuntimeInjection = {
  kind: "js",
  code: "ran.push(1)",
  when: "start",
  frames: "main",
  world: "page",
  origins: null,
};

function ran(change: Partial<RuntimeInjection>, origin: string, isTop = true): number {
  const [script] = pageScripts([{ ...SCRIPT, ...change }], "https://own.example");
  const found: number[] = [];
  const self: Record<string, unknown> = { origin };
  self["top"] = isTop ? self : {};
  runInNewContext(script?.source ?? "", { self, ran: found });
  return found.length;
}

test("scripts run on their exact origins, and in frames only when they want", () => {
  expect(ran({}, "https://own.example")).toBe(1);
  expect(ran({}, "https://own.example:8080")).toBe(0);
  expect(ran({ origins: ["https://other.example"] }, "https://own.example")).toBe(0);
  expect(ran({}, "https://own.example", false)).toBe(0);
  expect(ran({ frames: "all" }, "https://own.example", false)).toBe(1);
});

test("styles and isolated scripts have a world of their own", () => {
  const scripts = pageScripts([SCRIPT, { ...SCRIPT, world: "isolated" }, { ...SCRIPT, kind: "css" }], "x");
  expect(scripts.map(({ worldName }) => worldName)).toEqual([
    undefined,
    "pakeplus-inject",
    "pakeplus-inject",
  ]);
});
