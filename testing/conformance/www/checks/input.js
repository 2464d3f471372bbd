// R13, R15 and R18: what the page sees of keys, files, drops and its own notifications.
const stage = () => document.querySelector("#stage");

let seen = [];

async function described(files) {
  return Promise.all(
    [...files].map(async (file) => ({ name: file.name, type: file.type, text: await file.text() })),
  );
}

function nextChange(input) {
  globalThis.picked = new Promise((resolve) => {
    input.addEventListener("change", () => resolve(described(input.files)), { once: true });
  });
}

function noteDragOver(element) {
  globalThis.isDraggedOver = false;
  element.addEventListener("dragover", (event) => {
    event.preventDefault();
    globalThis.isDraggedOver = true;
  });
}

conformance.register({
  "input.fill"(html) {
    stage().innerHTML = html;
  },
  /** What happened since the last call. */
  "input.seen": () => seen.splice(0),
  "input.view": () => ({
    width: innerWidth,
    height: innerHeight,
    scroll: scrollY,
    selection: String(getSelection()),
    focused: document.hasFocus(),
    path: location.pathname,
  }),
  /** Keeps a key from whoever comes after the page. */
  "input.keepKey"(key) {
    addEventListener("keydown", (event) => {
      if (event.key !== key) return;
      event.preventDefault();
      seen.push(`kept ${key}`);
    });
  },
  "input.noteKeys"() {
    addEventListener("keydown", (event) => seen.push(event.key));
  },
  /** A file input with id `target`. */
  "input.file"(attributes) {
    const input = document.createElement("input");
    Object.assign(input, { type: "file", id: "target" });
    for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
    stage().replaceChildren(input);
    noteDragOver(input);
    nextChange(input);
  },
  async "input.picked"() {
    const picked = await globalThis.picked;
    nextChange(document.querySelector("#target"));
    return picked;
  },
  /** A place with id `target` that takes drops. */
  "input.dropPlace"() {
    const place = document.createElement("div");
    place.id = "target";
    place.style = "width:300px;height:120px;background:#333";
    noteDragOver(place);
    globalThis.dropped = new Promise((resolve) => {
      place.addEventListener("drop", (event) => {
        event.preventDefault();
        const text = event.dataTransfer.getData("text/plain");
        const link = event.dataTransfer.getData("text/uri-list").trim();
        resolve(described(event.dataTransfer.files).then((files) => ({ files, text, link })));
      });
    });
    stage().replaceChildren(place);
  },
  "input.isDraggedOver": () => globalThis.isDraggedOver,
  "input.dropped": () => globalThis.dropped,
  /** A button with id `target` that prints a frame: the engine waits with pages that still load, as this one always does. */
  "input.printer"(text) {
    const frame = document.createElement("iframe");
    frame.srcdoc = text;
    const button = document.createElement("button");
    button.id = "target";
    button.textContent = "Print";
    button.addEventListener("click", () => frame.contentWindow.print());
    stage().replaceChildren(button, frame);
  },
  "notes.permission": () => Notification.permission,
  /** Shows a notification and notes what becomes of it. */
  "notes.show"(title, options) {
    const note = new Notification(title, options);
    globalThis.lastNote = note;
    return new Promise((resolve, reject) => {
      note.addEventListener("show", () => resolve(null));
      note.addEventListener("error", () => reject(new Error("The notification failed.")));
      for (const name of ["click", "close"]) note.addEventListener(name, () => seen.push(`${name} ${title}`));
    });
  },
  "notes.close": () => globalThis.lastNote.close(),
});
