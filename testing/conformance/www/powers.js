// Says what a frame may do. Runs in every kind of frame, also opaque ones, so it depends on nothing.
(() => {
  const script = document.currentScript;

  /** `powers`: names of the groups of `window.pakeplus`; `works`: whether the app's own name comes back. */
  globalThis.conformancePowers = async () => {
    const bridge = globalThis.pakeplus;
    const powers =
      bridge === undefined
        ? null
        : Object.keys(bridge)
            .filter((key) => typeof bridge[key] === "object")
            .toSorted();
    let works = false;
    try {
      works = typeof (await bridge.app.info()).name === "string";
    } catch {
      // No power, which is an answer.
    }
    // What an injected script of the isolated world has written down, if there is one.
    const isolated = document.documentElement.dataset.isolatedPowers ?? null;
    return {
      origin: self.origin,
      powers,
      works,
      isolated,
      handlers: typeof globalThis.webkit?.messageHandlers,
    };
  };

  const report = script?.dataset.report;
  if (report === undefined) return;
  const name = script.dataset.name;
  // Plain text needs no preflight, which an opaque origin could not pass.
  const send = (powers) =>
    fetch(`${report}/report`, { method: "POST", mode: "no-cors", body: JSON.stringify({ name, ...powers }) });
  addEventListener("load", () => void globalThis.conformancePowers().then(send));
})();
