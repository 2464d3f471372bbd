import { byId } from "./dom.js";

const KEY = "notes.mode";
const MODES = ["write", "split", "read"];

/**
 * Write, both side by side, or read. The choice is kept; a window too narrow for both shows the text instead.
 * @returns {{current(): string, set(mode: string): void, toggle(): void}}
 */
export function createModes() {
  const wide = matchMedia("(min-width: 900px)");
  const inputs = [...byId("modes").querySelectorAll("input")];
  const page = document.querySelector(".page");
  const stored = localStorage.getItem(KEY);
  let chosen = MODES.includes(stored) ? stored : "read";

  const current = () => (chosen === "split" && !wide.matches ? "write" : chosen);
  const apply = () => {
    page.dataset.mode = current();
    for (const input of inputs) input.checked = input.value === current();
    byId("body").closest(".grow").hidden = current() === "read";
    byId("preview").hidden = current() === "write";
  };
  const set = (mode) => {
    chosen = mode;
    localStorage.setItem(KEY, mode);
    apply();
  };

  for (const input of inputs) input.addEventListener("change", () => set(input.value));
  byId("preview").addEventListener("dblclick", (event) => {
    if (current() !== "read" || event.target.closest("a, input, label")) return;
    set("write");
    byId("body").focus();
  });
  wide.addEventListener("change", apply);
  apply();
  return {
    current,
    set,
    toggle() {
      set(current() === "read" ? "write" : "read");
      if (current() === "write") byId("body").focus();
      else byId("note").focus();
    },
  };
}
