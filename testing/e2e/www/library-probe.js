// The test's eyes on the library's pages. It runs before anything of the page and registers with agent.js later.
(() => {
  const seen = {};

  /** What an element looks like in the moment in which the parser makes it; nothing of it has been painted yet. */
  function look() {
    const header = document.querySelector(".site-header");
    const banner = document.querySelector(".cookie-banner");
    if (header !== null) seen.header ??= getComputedStyle(header).backgroundColor;
    if (banner !== null) seen.banner ??= getComputedStyle(banner).display;
  }
  new MutationObserver(look).observe(document, { childList: true, subtree: true });

  document.addEventListener("DOMContentLoaded", () => {
    globalThis.conformance.register({
      "library.firstLook": () => seen,
      "library.text": (selector) => document.querySelector(selector)?.textContent.trim() ?? null,
      "library.shown": (selector) => document.querySelector(selector)?.checkVisibility() ?? null,
      "library.pakeplus": () => typeof globalThis.pakeplus,
      "library.hasOpener": () => opener !== null,
    });
  });
})();
