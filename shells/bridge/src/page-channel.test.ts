import { expect, it } from "vitest";
import type { JsonValue } from "./api.ts";
import { createPageChannel } from "./page-channel.ts";
import { createApi } from "./create-api.ts";
import type { BridgeCall, BridgeReply } from "./protocol.ts";

/** Stands in for the isolated half: answers every call with its arguments, or refuses calls named `no`. */
function listen(target: EventTarget): () => void {
  target.addEventListener("c:call", (event) => {
    const call = JSON.parse((event as CustomEvent<string>).detail) as BridgeCall;
    const reply: BridgeReply = {
      id: call.id,
      result:
        call.name === "no"
          ? { ok: false, error: { code: "CAPABILITY_MISSING", message: "no" } }
          : { ok: true, value: [call.name, ...call.args] },
    };
    target.dispatchEvent(new CustomEvent("c:reply", { detail: JSON.stringify(reply) }));
  });
  const announce = () => target.dispatchEvent(new CustomEvent("c:ready"));
  target.addEventListener("c:hello", announce);
  return announce;
}

it("works when the isolated half was there first", async () => {
  const target = new EventTarget();
  listen(target)();
  await expect(createPageChannel(target, "c")("a", [1])).resolves.toEqual(["a", 1]);
});

it("keeps calls until the isolated half is there", async () => {
  const target = new EventTarget();
  const answers = [createPageChannel(target, "c")("a", [1])];
  listen(target)();
  await expect(Promise.all(answers)).resolves.toEqual([["a", 1]]);
});

it("rejects with code and message", async () => {
  const target = new EventTarget();
  listen(target);
  await expect(createPageChannel(target, "c")("no", [])).rejects.toMatchObject({
    name: "PakePlusError",
    code: "CAPABILITY_MISSING",
  });
});

it("offers what is allowed and known, frozen", async () => {
  const api = createApi((name, args) => Promise.resolve([name, ...args]), ["store", "open", "run"]);
  expect(Object.keys(api)).toEqual(["store", "open"]);
  expect(Object.isFrozen(api) && Object.isFrozen(api.store)).toBe(true);
  await expect(api.open?.("https://a")).resolves.toEqual(["open", "https://a"]);
});

it("refuses what JSON would change without a word, and what is too large", async () => {
  const api = createApi(() => Promise.resolve(null), ["store"]);
  const set = (key: string, value: unknown) => api.store?.set(key, value as JsonValue);
  await expect(set("k", () => 1)).rejects.toMatchObject({ code: "INVALID_ARGUMENT" });
  await expect(set("k", undefined)).rejects.toMatchObject({ code: "INVALID_ARGUMENT" });
  await expect(set("k", 1n)).rejects.toMatchObject({ code: "INVALID_ARGUMENT" });
  await expect(set("k", "x".repeat(2_000_000))).rejects.toMatchObject({ code: "TOO_LARGE" });
});
