import { longDate, shortDate } from "./dates.js";
import { byId, h, icon } from "./dom.js";
import { parseMarkdown, setTask } from "./markdown.js";
import { countWords, normalizeTag, titleOf } from "./note.js";
import { renderBlocks } from "./render.js";
import { termsOf } from "./search.js";

/**
 * The right side: the open note. Its fields are written into only when the note changes from elsewhere,
 * so that the caret stays where it is.
 * @param {ReturnType<typeof import("./store.js").createStore>} store
 */
export function createNoteView(store) {
  const title = byId("title");
  const body = byId("body");
  const preview = byId("preview");
  const addTag = byId("add-tag");
  let openId = null;
  let shown = null;

  const note = () => store.get(openId);
  const edit = (fields) => {
    if (openId) store.edit(openId, fields);
  };
  const onTask = (line, done) => {
    edit({ body: setTask(note().body, line, done) });
    preview.querySelector(`[data-line="${line}"]`)?.focus();
  };

  title.addEventListener("input", () => edit({ title: title.value.replace(/\s*\n\s*/g, " ") }));
  title.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    if (!byId("body").closest(".grow").hidden) body.focus();
  });
  body.addEventListener("input", () => edit({ body: body.value }));

  const commitTag = () => {
    const tag = normalizeTag(addTag.value);
    addTag.value = "";
    if (tag && !note().tags.includes(tag)) edit({ tags: [...note().tags, tag] });
  };
  addTag.addEventListener("change", commitTag);
  addTag.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "," || event.key === "Enter") {
      event.preventDefault();
      commitTag();
    } else if (event.key === "Backspace" && addTag.value === "") {
      edit({ tags: note().tags.slice(0, -1) });
    }
  });

  const renderTags = (tags) => {
    byId("note-tags").replaceChildren(
      ...tags.map((tag) => {
        const onclick = () => {
          edit({ tags: note().tags.filter((other) => other !== tag) });
          addTag.focus();
        };
        const remove = h(
          "button",
          { type: "button", "aria-label": `Remove tag ${tag}`, onclick },
          icon("close"),
        );
        return h("li", {}, tag, remove);
      }),
    );
  };

  const renderPin = (pinned) => {
    byId("pin").setAttribute("aria-pressed", String(pinned));
    byId("pin").title = pinned ? "Unpin this note" : "Pin this note";
  };

  const renderText = (current, query) => {
    const options = { terms: termsOf(query), onTask };
    const blocks = renderBlocks(parseMarkdown(current.body), options);
    preview.replaceChildren(
      ...(blocks.length > 0 ? blocks : [h("p", { class: "faint" }, "Nothing here yet.")]),
    );
    const words = countWords(current.body);
    byId("facts").replaceChildren(
      h(
        "time",
        { datetime: new Date(current.updated).toISOString(), title: longDate(current.updated) },
        `Edited ${shortDate(current.updated).replace("Yesterday", "yesterday")}`,
      ),
      ` · ${words === 1 ? "1 word" : `${words} words`}`,
    );
  };

  return {
    get openId() {
      return openId;
    },
    note,
    /** Shows a note, or the empty pane for null. */
    render(current, query) {
      byId("sheet").hidden = current === null;
      byId("no-note").hidden = current !== null;
      if (current?.id !== openId) byId("sheet").querySelector(".scroll").scrollTop = 0;
      openId = current?.id ?? null;
      document.title = current ? `${titleOf(current)} – Notes` : "Notes";
      if (!current) {
        shown = null;
        return;
      }
      setField(title, current.title);
      setField(body, current.body);
      byId("heading").textContent = titleOf(current);
      if (shown?.note.tags !== current.tags) renderTags(current.tags);
      renderPin(current.pinned);
      if (shown?.note !== current || shown.query !== query) renderText(current, query);
      shown = { note: current, query };
    },
    focusTitle() {
      title.focus();
      title.select();
    },
  };
}

/** The copy in `data-text` gives the text area its height, see `.grow` in note.css. */
function setField(field, value) {
  if (field.value !== value) field.value = value;
  field.parentElement.dataset.text = value;
}
