import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

/** Few colours, those of the page; comments and punctuation stay quiet. */
const words = HighlightStyle.define([
  { tag: [tags.comment, tags.punctuation, tags.separator], color: "var(--pp-text-3)" },
  {
    tag: [tags.keyword, tags.modifier, tags.operatorKeyword, tags.definitionKeyword],
    color: "var(--pp-accent-text)",
  },
  { tag: [tags.string, tags.special(tags.string), tags.color], color: "var(--pp-ok-text)" },
  { tag: [tags.number, tags.bool, tags.null, tags.unit, tags.atom], color: "var(--pp-warn-text)" },
  { tag: [tags.propertyName, tags.tagName, tags.className], color: "var(--pp-accent-text)" },
  { tag: tags.invalid, color: "var(--pp-bad-text)" },
]);

const look = EditorView.theme({
  "&": { backgroundColor: "transparent", color: "var(--pp-text)", fontSize: "12.5px" },
  "&.cm-focused": { outline: "none" },
  ".cm-content": { fontFamily: "var(--pp-mono)", caretColor: "var(--pp-text)", padding: "10px 0" },
  ".cm-line": { padding: "0 14px 0 6px" },
  ".cm-scroller": { fontFamily: "var(--pp-mono)", lineHeight: "20px", overscrollBehavior: "contain" },
  ".cm-gutters": { backgroundColor: "transparent", color: "var(--pp-text-3)", border: "0" },
  ".cm-lineNumbers .cm-gutterElement": { padding: "0 8px 0 12px", minWidth: "34px" },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "var(--pp-hover)" },
  ".cm-cursor": { borderLeftColor: "var(--pp-text)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "var(--pp-accent-soft)",
  },
  ".cm-matchingBracket, &.cm-focused .cm-matchingBracket": {
    backgroundColor: "var(--pp-accent-soft)",
    outline: "1px solid var(--pp-accent-line)",
  },
  ".cm-tooltip": {
    background: "var(--pp-raised)",
    color: "var(--pp-text)",
    border: "0",
    borderRadius: "var(--pp-r-md)",
    boxShadow: "var(--pp-shadow-2)",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": {
    fontFamily: "var(--pp-mono)",
    maxHeight: "240px",
    borderRadius: "var(--pp-r-md)",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { padding: "4px 10px" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": {
    background: "var(--pp-accent)",
    color: "var(--pp-on-accent)",
  },
  ".cm-completionIcon": { display: "none" },
  ".cm-completionMatchedText": { textDecoration: "none", fontWeight: "600" },
  ".cm-tooltip.cm-completionInfo": {
    padding: "10px 12px",
    maxWidth: "min(340px, 80vw)",
    fontFamily: "var(--pp-font)",
  },
  ".cm-completionInfo code, .cm-completionInfo pre": {
    fontFamily: "var(--pp-mono)",
    fontSize: "12px",
    whiteSpace: "pre-wrap",
    margin: "0",
  },
  ".cm-completionInfo p": {
    margin: "6px 0",
    fontSize: "13px",
    lineHeight: "20px",
    color: "var(--pp-text-2)",
  },
  ".cm-diagnostic": { padding: "6px 12px", fontSize: "13px", lineHeight: "20px" },
});

/** The page's look for code, in both themes. */
export const codeTheme: Extension = [look, syntaxHighlighting(words)];
