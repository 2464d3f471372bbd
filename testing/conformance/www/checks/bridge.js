// R19: what this very frame may do.
const { assert, control } = conformance;

const refusal = (promise) =>
  promise.then(
    () => null,
    (error) => ({ name: error.name, code: error.code ?? null, message: String(error.message) }),
  );

conformance.register({
  "bridge.powers": () => globalThis.conformancePowers(),
  async "R19.app"(id, version) {
    const info = await globalThis.pakeplus.app.info();
    assert(info.id === id && info.version === version, `app.info() says ${JSON.stringify(info)}`);
  },
  "bridge.setTitle": (title) => globalThis.pakeplus.window.setTitle(title),
  "bridge.storeSet": (key, value) => globalThis.pakeplus.store.set(key, value),
  "bridge.storeGet": (key) => globalThis.pakeplus.store.get(key),
  "bridge.storeKeys": () => globalThis.pakeplus.store.keys(),
  "bridge.storeDelete": (key) => globalThis.pakeplus.store.delete(key),
  async "R19.refusals"() {
    const { store, window: appWindow } = globalThis.pakeplus;
    const wrong = {
      "a key that is no text": () => store.set(42, "x"),
      "a title that is no text": () => appWindow.setTitle({ toString: () => "x" }),
      "a value of 3 MB": () => store.set("big", "x".repeat(3 * 1024 * 1024)),
      "a value that is no JSON": () => store.set("function", () => 1),
    };
    for (const [what, call] of Object.entries(wrong)) {
      const answer = await refusal(Promise.resolve().then(call));
      assert(answer !== null, `${what} was accepted`);
      assert(answer.message.length > 5, `${what} was refused without a reason`);
    }
  },
  "R19.nativeHandlerHidden"() {
    const handlers = globalThis.webkit?.messageHandlers;
    const names = handlers === undefined ? [] : Object.getOwnPropertyNames(handlers);
    assert(names.length === 0, `the page sees the handlers ${names.join(", ")}`);
  },
  /** Frames report for themselves, because the driver cannot talk to a sandboxed or opaque one in any other way. */
  async "bridge.frames"(frames) {
    const made = frames.map(({ name, attributes }) => {
      const frame = document.createElement("iframe");
      for (const [key, value] of Object.entries(attributes)) frame.setAttribute(key, value);
      frame.dataset.name = name;
      return frame;
    });
    (document.querySelector("#stage") ?? document.body).replaceChildren(...made);
    return control;
  },
});
