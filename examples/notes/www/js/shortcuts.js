import { byId, h } from "./dom.js";

const isMac = /Mac|iPhone|iPad/.test(navigator.platform);
const MOD = isMac ? "⌘" : "Ctrl";
const ALT = isMac ? "⌥" : "Alt";

/** The keys of one shortcut as people read them. */
export const SHORTCUTS = [
  { keys: [MOD, ALT, "N"], label: "New note", action: "create" },
  { keys: [MOD, "K"], label: "Search", action: "search" },
  { keys: [MOD, "E"], label: "Switch between writing and reading", action: "toggleMode" },
  { keys: [MOD, "S"], label: "Save now (it also saves by itself)", action: "save" },
  { keys: [MOD, ALT, "P"], label: "Pin or unpin", action: "pin" },
  { keys: [MOD, "B"], label: "Bold, while writing", action: "bold" },
  { keys: [MOD, "I"], label: "Italic, while writing", action: "italic" },
  { keys: [ALT, "↑"], label: "Note above", action: "previous" },
  { keys: [ALT, "↓"], label: "Note below", action: "next" },
  { keys: [MOD, ALT, "⌫"], label: "Delete the note", action: "remove" },
  { keys: [MOD, "/"], label: "This sheet", action: "help" },
];

/** The action for a key press, or null. Pure: takes what it needs of a KeyboardEvent. */
export function actionFor(event) {
  // AltGr reports itself as Ctrl+Alt on Windows; it writes letters there.
  if (event.getModifierState?.("AltGraph")) return null;
  const mod = isMac ? event.metaKey : event.ctrlKey;
  if (mod && event.altKey) return { KeyN: "create", KeyP: "pin", Backspace: "remove" }[event.code] ?? null;
  if (mod && event.key === "/") return "help";
  if (event.shiftKey) return null;
  if (mod) {
    return (
      { k: "search", e: "toggleMode", s: "save", b: "bold", i: "italic" }[event.key.toLowerCase()] ?? null
    );
  }
  return event.altKey ? ({ ArrowUp: "previous", ArrowDown: "next" }[event.key] ?? null) : null;
}

/**
 * @param {Record<string, () => void | false>} actions by the names above; `false` leaves the key to the browser
 */
export function setUpShortcuts(actions) {
  const bold = () => surround(byId("body"), "**");
  const italic = () => surround(byId("body"), "*");
  const all = { ...actions, bold, italic };
  addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const action = actionFor(event);
    if (action && all[action]() !== false) event.preventDefault();
  });
  byId("search-key").textContent = `${MOD} K`;
  const dialog = byId("help");
  dialog.append(
    h("h2", { id: "help-title" }, "Keyboard shortcuts"),
    h(
      "dl",
      {},
      ...SHORTCUTS.map(({ keys, label }) =>
        h("div", {}, h("dt", {}, label), h("dd", {}, ...keys.map((key) => h("kbd", {}, key)))),
      ),
    ),
    h("button", { type: "button", class: "button primary", onclick: () => dialog.close() }, "Done"),
  );
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
}

/**
 * Puts a mark around the selection of a text area, or takes it away; the browser's own undo still works.
 * @returns {false | void} false when the text area does not have the focus
 */
export function surround(field, mark) {
  if (document.activeElement !== field) return false;
  const { selectionStart: start, selectionEnd: end, value } = field;
  const isMarked =
    value.slice(start - mark.length, start) === mark && value.slice(end, end + mark.length) === mark;
  const text = value.slice(start, end);
  if (isMarked) field.setSelectionRange(start - mark.length, end + mark.length);
  const replacement = isMarked ? text : `${mark}${text}${mark}`;
  // setRangeText would empty the undo history of the field; execCommand is the only call that keeps it.
  if (!document.execCommand("insertText", false, replacement)) field.setRangeText(replacement);
  const from = isMarked ? start - mark.length : start + mark.length;
  field.setSelectionRange(from, from + text.length);
}
