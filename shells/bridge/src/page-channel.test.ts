import { expect, it } from "vitest";
import { createPageChannel } from "./page-channel.ts";
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

it("passes events of its own channel on", () => {
  const target = new EventTarget();
  const heard: unknown[] = [];
  createPageChannel(target, "c", (event) => heard.push(event));
  for (const channel of ["c", "d"]) {
    const detail = JSON.stringify({ name: "link", detail: { url: channel } });
    target.dispatchEvent(new CustomEvent(`${channel}:event`, { detail }));
  }
  expect(heard).toEqual([{ name: "link", detail: { url: "c" } }]);
});
