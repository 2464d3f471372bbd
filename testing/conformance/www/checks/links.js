// R3, R4 and R16: everything on a page that leads somewhere. The driver clicks; `left` marks a page that went away.
import { settled } from "./events.js";

const { assert } = conformance;
const stage = () => document.querySelector("#stage") ?? document.body;

function put(element) {
  stage().replaceChildren(element);
  return null;
}

conformance.register({
  /** A link with id `target`. */
  "links.anchor"(attributes, base) {
    document.head.querySelector("base")?.remove();
    if (base !== undefined) document.head.insertAdjacentHTML("beforeend", `<base target="${base}">`);
    const anchor = document.createElement("a");
    anchor.id = "target";
    anchor.textContent = "a link to click, wide enough for any pointer";
    for (const [name, value] of Object.entries(attributes)) anchor.setAttribute(name, value);
    return put(anchor);
  },
  /** A form with id `target` on its button. */
  "links.form"(attributes, fields) {
    const form = document.createElement("form");
    for (const [name, value] of Object.entries(attributes)) form.setAttribute(name, value);
    for (const [name, value] of Object.entries(fields)) {
      const field = document.createElement("input");
      Object.assign(field, { type: "hidden", name, value });
      form.append(field);
    }
    const button = document.createElement("button");
    button.id = "target";
    button.textContent = "Send the form";
    form.append(button);
    return put(form);
  },
  /** A button with id `target` that calls window.open, at once or after something asynchronous. */
  "links.opener"(address, { features = "", later = false } = {}) {
    const button = document.createElement("button");
    button.id = "target";
    button.textContent = "Open a window";
    const openNow = () => {
      globalThis.opened = open(address, "_blank", features);
    };
    const afterwards = () => void fetch("/index.html", { cache: "no-store" }).then(openNow);
    button.addEventListener("click", later ? afterwards : openNow);
    return put(button);
  },
  /** A button with id `target` whose script goes to an address. */
  "links.script"(address) {
    const button = document.createElement("button");
    button.id = "target";
    button.textContent = "Go by a script";
    button.addEventListener("click", () => location.assign(address));
    return put(button);
  },
  /** A button with id `target` that opens every address at once. */
  "links.flood"(addresses) {
    const button = document.createElement("button");
    button.id = "target";
    button.textContent = "Open them all";
    button.addEventListener("click", () => {
      for (const address of addresses) open(address);
    });
    return put(button);
  },
  /** Opens an address when a key is pressed. */
  "links.openOnKey"(address) {
    globalThis.pressed = new Promise((resolve) =>
      addEventListener("keydown", () => resolve(open(address) !== null), { once: true }),
    );
  },
  /** Settles when the key was pressed. */
  "links.pressed": () => globalThis.pressed,
  /** A frame; resolves when it has loaded. */
  "links.frame"(attributes) {
    const frame = document.createElement("iframe");
    for (const [name, value] of Object.entries(attributes)) frame.setAttribute(name, value);
    const loaded = settled(frame, "load");
    put(frame);
    return loaded.then(() => null);
  },
  /** Sends the only frame elsewhere by its parent. */
  "links.sendFrame"(address) {
    const frame = stage().querySelector("iframe");
    const loaded = settled(frame, "load");
    frame.src = address;
    return loaded.then(() => null);
  },
  "links.clear": () => put(document.createElement("p")),
  "links.listen"() {
    globalThis.heard = new Promise((resolve) => addEventListener("message", (event) => resolve(event.data)));
  },
  "links.heard": () => globalThis.heard,
  "links.tellOpener"(message) {
    assert(opener !== null, "the popup has no opener");
    opener.postMessage(message, "*");
  },
  "links.openedIsClosed": () => globalThis.opened === null || globalThis.opened.closed,
  "links.cookie": () => document.cookie,
  "links.setCookie"(text) {
    document.cookie = text;
  },
  "links.size": () => ({ width: innerWidth, height: innerHeight, outerWidth, outerHeight }),
});
