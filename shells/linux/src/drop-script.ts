/** A file as a page learns of it while it is held over it. */
export interface DroppedFile {
  name: string;
  /** MIME type; empty when it is not known. */
  type: string;
  /** Milliseconds since 1970. */
  modified: number;
}

/** What {@link DROP_SCRIPT} takes; each is an argument of the function. */
export interface DropStep {
  /** `over` answers whether the place takes files; `part` brings a piece of one; `drop` lets go. */
  step: "over" | "leave" | "part" | "drop";
  /** CSS pixels of the top document's window. */
  x: number;
  y: number;
  /** JSON of {@link DroppedFile}s. */
  files: string;
  /** Of the file in `files`. */
  index: number;
  /** Base64. */
  data: string;
}

/**
 * Body of a function that does with a page what an engine does when files are dropped (HTML standard, "Drag and drop").
 * It runs in a world of its own, whose variables no page sees; events and files are the page's all the same.
 */
export const DROP_SCRIPT = `
const state = (globalThis.pakeplusDrop ??= { over: null, transfer: null, parts: [] });
const described = JSON.parse(files);

function find() {
  let [root, left, top, element] = [document, x, y, null];
  for (;;) {
    const next = root.elementFromPoint(left, top);
    if (next === null || next === element) return { element, left, top };
    element = next;
    if (element.shadowRoot) {
      root = element.shadowRoot;
    } else if (element instanceof HTMLIFrameElement && element.contentDocument) {
      const box = element.getBoundingClientRect();
      left -= box.x + element.clientLeft;
      top -= box.y + element.clientTop;
      root = element.contentDocument;
    } else {
      return { element, left, top };
    }
  }
}

function transferOf(contents) {
  const transfer = new DataTransfer();
  described.forEach(({ name, type, modified }, index) => {
    transfer.items.add(new File(contents[index] ?? [], name, { type, lastModified: modified }));
  });
  transfer.dropEffect = "copy";
  return transfer;
}

function send(type, target, { left, top }) {
  const event = new DragEvent(type, {
    bubbles: true,
    cancelable: type !== "dragleave",
    composed: true,
    clientX: left,
    clientY: top,
    dataTransfer: state.transfer,
  });
  target?.dispatchEvent(event);
  return event.defaultPrevented;
}

const inputAt = (element) => element?.closest("input[type=file]:not(:disabled)") ?? null;

function over(place) {
  if (place.element !== state.over) {
    send("dragenter", place.element, place);
    if (state.over !== null) send("dragleave", state.over, place);
    state.over = place.element;
  }
  return send("dragover", place.element, place) || inputAt(place.element) !== null;
}

function drop(place) {
  if (!over(place)) {
    send("dragleave", place.element, place);
    return false;
  }
  state.transfer = transferOf(state.parts);
  const input = inputAt(place.element);
  if (!send("drop", place.element, place) && input !== null) {
    if (!input.multiple) while (state.transfer.items.length > 1) state.transfer.items.remove(1);
    input.files = state.transfer.files;
    for (const type of ["input", "change"]) input.dispatchEvent(new Event(type, { bubbles: true }));
  }
  return true;
}

if (step === "part") {
  (state.parts[index] ??= []).push(Uint8Array.from(atob(data), (character) => character.charCodeAt(0)));
  return true;
}
state.transfer ??= transferOf([]);
const place = find();
if (step === "over") return over(place);
const result = step === "drop" ? drop(place) : send("dragleave", state.over, place);
globalThis.pakeplusDrop = null;
return result;
`;
