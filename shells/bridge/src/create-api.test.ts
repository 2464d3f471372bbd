import { CAPABILITIES, type Capability } from "@pakeplus/core";
import { expect, it } from "vitest";
import type { JsonValue } from "./api.ts";
import { createApi } from "./create-api.ts";
import type { CallNative } from "./page-channel.ts";

const echo: CallNative = (name, args) => Promise.resolve([name, ...args]);

const create = (allowed: readonly Capability[], call = echo) =>
  createApi({ call, allowed, on: () => () => undefined });

it("offers what is allowed and known, frozen", async () => {
  const api = create(["store", "open", "teleport" as Capability]);
  expect(Object.keys(api)).toEqual(["store", "open", "on"]);
  expect(Object.isFrozen(api) && Object.isFrozen(api.store)).toBe(true);
  await expect(api.open?.("https://a")).resolves.toEqual(["open", "https://a"]);
});

it("has every capability", () => {
  expect(Object.keys(create(CAPABILITIES)).toSorted()).toEqual([...CAPABILITIES, "on"].toSorted());
});

it("leaves out arguments that are left out", async () => {
  const { notify } = create(["notify"]);
  await expect(notify?.("title", undefined, undefined)).resolves.toEqual(["notify", "title"]);
});

it("refuses what JSON would change without a word, and what is too large", async () => {
  const api = create(["store"]);
  const set = (key: string, value: unknown) => api.store?.set(key, value as JsonValue);
  await expect(set("k", () => 1)).rejects.toMatchObject({ code: "INVALID_ARGUMENT" });
  await expect(set("k", 1n)).rejects.toMatchObject({ code: "INVALID_ARGUMENT" });
  await expect(set("k", Symbol("s"))).rejects.toMatchObject({ code: "INVALID_ARGUMENT" });
  await expect(set("k", "x".repeat(2_000_000))).rejects.toMatchObject({ code: "TOO_LARGE" });
});
