import { planBuild, toJob } from "@pakeplus/core";
import type { PreviewPlace, RuntimeConfig, RuntimeWindow } from "@pakeplus/core";
import { expect, test } from "vitest";
import { geometryStamp, previewConfig, successorAddress } from "./preview-config.ts";

function runtime(window: Partial<RuntimeWindow> = {}): RuntimeConfig {
  const written = { id: "com.example.a", name: "A", source: { dir: "www" }, autostart: "window" as const };
  const plan = planBuild({ written, targets: ["linux"], shells: ["linux"] });
  const [first] = toJob(plan, { buildId: "test" }).targets;
  if (first === undefined) throw new Error("no target");
  return { ...first.runtime, window: { ...first.runtime.window, ...window } };
}

const place: PreviewPlace = {
  address: "http://app.localhost/notes#3",
  width: 640,
  height: 480,
  x: 30,
  y: 40,
  maximized: false,
  fullscreen: false,
  active: false,
};

test("differs from the package in the application id and the start with the session only", () => {
  const app = runtime();
  expect(previewConfig(app, null)).toEqual({
    ...app,
    applicationId: "com.example.a.preview",
    autostart: "off",
  });
});

test("a restarted window stays where it is, as large as it is, and leaves the keyboard to the editor", () => {
  const { window } = previewConfig(runtime({ title: "name" }), { before: runtime(), place });
  expect(window).toMatchObject({ x: 30, y: 40, width: 640, height: 480, center: false, focus: false });
  expect(window.title).toBe("name");
  const { window: active } = previewConfig(runtime(), {
    before: runtime(),
    place: { ...place, active: true },
  });
  expect(active.focus).toBe(true);
});

test("a size that was just written is seen at once, in the same place", () => {
  const { window } = previewConfig(runtime({ width: 400 }), { before: runtime(), place });
  expect(window).toMatchObject({ x: 30, y: 40, width: 400, height: runtime().window.height });
  const { window: moved } = previewConfig(runtime({ x: 5, y: 6 }), { before: runtime(), place });
  expect(moved).toMatchObject({ x: 5, y: 6 });
});

test("a maximised window stays maximised and keeps its smaller size", () => {
  const { window } = previewConfig(runtime(), { before: runtime(), place: { ...place, maximized: true } });
  expect(window).toMatchObject({ maximized: true, width: runtime().window.width });
});

test("without positions nothing is moved", () => {
  const { window } = previewConfig(runtime(), { before: runtime(), place: { ...place, x: null, y: null } });
  expect(window).toMatchObject({ x: null, y: null, center: runtime().window.center });
});

test("the page stays open as long as the app starts at the same place", () => {
  const app = runtime();
  expect(successorAddress(app, runtime({ width: 9 }), place)).toBe(place.address);
  const elsewhere = { ...app, start: { kind: "remote", origin: "https://a", url: "https://a/" } as const };
  expect(successorAddress(app, elsewhere, place)).toBe(null);
  expect(successorAddress(app, { ...app, id: "com.example.b" }, place)).toBe(null);
  expect(successorAddress(app, app, { ...place, address: "about:blank" })).toBe(null);
  expect(successorAddress(app, app, null)).toBe(null);
});

test("only what is about size and place makes a remembered place old", () => {
  expect(geometryStamp(runtime({ zoom: 2 }))).toBe(geometryStamp(runtime()));
  expect(geometryStamp(runtime({ maximized: true }))).not.toBe(geometryStamp(runtime()));
});
