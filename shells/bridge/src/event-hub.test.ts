import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { createEventHub } from "./event-hub.ts";

beforeAll(() => {
  vi.stubGlobal("self", { origin: "http://app.localhost" });
});

afterAll(() => {
  vi.unstubAllGlobals();
});

function createHub({ isTop = true } = {}) {
  const told: string[] = [];
  const hub = createEventHub({
    call: (name, args) => {
      told.push(`${name} ${String(args[0])}`);
      return Promise.resolve(null);
    },
    allowed: ["app", "files", "window"],
    isTop,
  });
  return { ...hub, told };
}

const link = (url: string) => ({ name: "link", detail: { url } }) as const;

it("tells the native side of the first listener and of the end of the last", async () => {
  const { on, deliver, told } = createHub();
  const heard: unknown[] = [];
  const listener = (detail: unknown) => heard.push(detail);
  const first = on("link", listener);
  const second = on("link", listener);
  deliver(link("a:1"));
  await Promise.resolve();
  expect(heard).toEqual([{ url: "a:1" }, { url: "a:1" }]);
  first();
  first();
  deliver(link("a:2"));
  await Promise.resolve();
  expect(heard).toHaveLength(3);
  expect(told).toEqual(["on link"]);
  second();
  expect(told).toEqual(["on link", "off link"]);
});

it("hands out files that can be read", async () => {
  const { on, deliver } = createHub();
  const heard: unknown[] = [];
  on("files", (files) => heard.push(files));
  deliver({ name: "files", detail: [{ handle: "h", name: "a.md", size: 3, type: "text/markdown" }] });
  await Promise.resolve();
  expect(heard).toMatchObject([[{ name: "a.md", size: 3, type: "text/markdown" }]]);
});

it("asks for the state again for each listener to it, and for everything after a return from the history", () => {
  const { on, listenAgain, told } = createHub();
  on("windowstate", () => undefined);
  on("windowstate", () => undefined);
  on("link", () => undefined)();
  told.length = 0;
  listenAgain();
  expect(told).toEqual(["on windowstate"]);
});

it.each<[string, unknown, boolean, string]>([
  ["nothing", () => undefined, true, "INVALID_ARGUMENT"],
  ["toString", () => undefined, true, "INVALID_ARGUMENT"],
  ["link", "no function", true, "INVALID_ARGUMENT"],
  ["notificationclick", () => undefined, true, "CAPABILITY_MISSING"],
  ["link", () => undefined, false, "NOT_SUPPORTED"],
])("refuses %s", (name, listener, isTop, code) => {
  const { on, told } = createHub({ isTop });
  expect(() => on(name, listener as () => void)).toThrow(expect.objectContaining({ code }));
  expect(told).toEqual([]);
});
