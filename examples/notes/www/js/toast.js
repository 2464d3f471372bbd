import { byId, h, icon } from "./dom.js";

const SHOWN_FOR = 10_000;

/**
 * Says what happened, with a way back where there is one. It stays while the pointer or the focus is on it.
 * @param {string} text
 * @param {{label: string, run(): void} | null} action
 */
export function showToast(text, action = null) {
  let timer = 0;
  const close = () => {
    clearTimeout(timer);
    toast.remove();
  };
  const start = () => {
    clearTimeout(timer);
    timer = setTimeout(close, SHOWN_FOR);
  };
  const stop = () => clearTimeout(timer);
  const act = () => {
    close();
    action.run();
  };
  const toast = h(
    "div",
    { class: "toast", onpointerenter: stop, onpointerleave: start, onfocusin: stop, onfocusout: start },
    h("p", {}, text),
    action && h("button", { type: "button", class: "button", onclick: act }, action.label),
    h(
      "button",
      { type: "button", class: "button quiet square", "aria-label": "Dismiss", onclick: close },
      icon("close"),
    ),
  );
  byId("toasts").replaceChildren(toast);
  start();
}

/** A lasting message about what does not work; an empty text takes it away. */
export function showTrouble(text) {
  byId("trouble").hidden = text === "";
  byId("trouble").textContent = text;
}
