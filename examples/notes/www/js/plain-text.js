import { parseMarkdown } from "./markdown.js";

/** The words of a note without its marks, on one line: for summaries and for search. */
export function plainText(source) {
  return parseMarkdown(source).map(textOfBlock).filter(Boolean).join(" ").replace(/\s+/gu, " ").trim();
}

function textOfBlock(block) {
  switch (block.type) {
    case "heading":
    case "paragraph":
      return textOfSpans(block.spans);
    case "code":
      return block.text;
    case "quote":
      return block.blocks.map(textOfBlock).join(" ");
    case "list":
      return block.items
        .map((item) => [textOfSpans(item.spans), ...item.blocks.map(textOfBlock)].join(" "))
        .join(" ");
    default:
      return "";
  }
}

function textOfSpans(spans) {
  return spans
    .map((span) => (span.type === "break" ? " " : (span.text ?? textOfSpans(span.children))))
    .join("");
}
