import { h } from "./dom.js";
import { findMatches } from "./search.js";

/**
 * Blocks of {@link import("./markdown.js").parseMarkdown} as elements.
 * @param {import("./markdown.js").Block[]} blocks
 * @param {{terms: string[], onTask(line: number, done: boolean): void}} options `terms` are marked in the text
 * @returns {HTMLElement[]}
 */
export function renderBlocks(blocks, options) {
  return blocks.map((block) => renderBlock(block, options));
}

function renderBlock(block, options) {
  switch (block.type) {
    case "heading":
      return h(`h${block.level + 1}`, {}, ...renderSpans(block.spans, options));
    case "code":
      return h("pre", { tabindex: "0" }, h("code", {}, ...markTerms(block.text, options.terms)));
    case "quote":
      return h("blockquote", {}, ...renderBlocks(block.blocks, options));
    case "list":
      return renderList(block, options);
    case "rule":
      return h("hr");
    default:
      return h("p", {}, ...renderSpans(block.spans, options));
  }
}

function renderList(block, options) {
  const hasTasks = block.items.some((item) => item.task);
  return h(
    block.ordered ? "ol" : "ul",
    { class: hasTasks ? "tasks" : null, start: block.ordered && block.start !== 1 ? block.start : null },
    ...block.items.map((item) => {
      const spans = renderSpans(item.spans, options);
      const nested = renderBlocks(item.blocks, options);
      return item.task
        ? h("li", {}, renderTask(item.task, spans, options), ...nested)
        : h("li", {}, ...spans, ...nested);
    }),
  );
}

function renderTask(task, spans, { onTask }) {
  const onchange = (event) => onTask(task.line, event.currentTarget.checked);
  return h(
    "label",
    {},
    h("input", { type: "checkbox", checked: task.done, "data-line": task.line, onchange }),
    h("span", {}, ...spans),
  );
}

function renderSpans(spans, options) {
  return spans.flatMap((span) => {
    switch (span.type) {
      case "text":
        return markTerms(span.text, options.terms);
      case "break":
        return h("br");
      case "code":
        return h("code", {}, ...markTerms(span.text, options.terms));
      case "link":
        return h(
          "a",
          { href: span.href, target: "_blank", rel: "noopener noreferrer" },
          ...renderSpans(span.children, options),
        );
      default:
        return h(span.type, {}, ...renderSpans(span.children, options));
    }
  });
}

/**
 * A text with the search terms in `mark` elements.
 * @returns {Array<HTMLElement | string>}
 */
export function markTerms(text, terms) {
  if (terms.length === 0) return [text];
  const parts = [];
  let at = 0;
  for (const [start, end] of findMatches(text, terms)) {
    parts.push(text.slice(at, start), h("mark", {}, text.slice(start, end)));
    at = end;
  }
  parts.push(text.slice(at));
  return parts.filter((part) => part !== "");
}
