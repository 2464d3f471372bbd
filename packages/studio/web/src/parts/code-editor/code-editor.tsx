import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { css as cssLanguage } from "@codemirror/lang-css";
import { javascript } from "@codemirror/lang-javascript";
import { json } from "@codemirror/lang-json";
import { bracketMatching, indentOnInput } from "@codemirror/language";
import { Annotation, Compartment, EditorState, type Extension } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import { useEffect, useEffectEvent, useRef, type ReactElement } from "react";
import { changedPart } from "./changed-part.ts";
import { codeTheme } from "./code-theme.ts";
import css from "./code-editor.module.css";

export type CodeLanguage = "css" | "javascript" | "json";

const LANGUAGES: Readonly<Record<CodeLanguage, () => Extension>> = {
  css: cssLanguage,
  javascript,
  json,
};

/** Marks what came from outside, so that it is not told back. */
const fromOutside = Annotation.define<boolean>();

/**
 * Text with a language. Tab leaves it, as it leaves every field; Enter indents.
 * @param props.hasHistory Undo and redo of its own; off where the page has one for the same text.
 * @param props.extensions May change; keep it the same object while it does not.
 */
export function CodeEditor({
  value,
  onChange,
  language,
  label,
  hasHistory = true,
  isReadOnly = false,
  extensions = NONE,
}: {
  value: string;
  onChange: (value: string) => void;
  language: CodeLanguage;
  /** For screen readers. */
  label: string;
  hasHistory?: boolean;
  isReadOnly?: boolean;
  extensions?: Extension;
}): ReactElement {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const variable = useRef(new Compartment());
  const lines = value.replaceAll("\r\n", "\n");
  // The editor knows one kind of line end; the file keeps its own.
  const tell = useEffectEvent((text: string) =>
    onChange(value.includes("\r\n") ? text.replaceAll("\n", "\r\n") : text),
  );
  const first = useEffectEvent(() => lines);

  useEffect(() => {
    if (place.current === null) return undefined;
    const made = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: first(),
        extensions: [
          lineNumbers(),
          highlightActiveLine(),
          highlightActiveLineGutter(),
          drawSelection(),
          indentOnInput(),
          bracketMatching(),
          closeBrackets(),
          autocompletion({ activateOnTyping: true }),
          hasHistory ? [history(), keymap.of(historyKeymap)] : [],
          keymap.of([...closeBracketsKeymap, ...completionKeymap, ...defaultKeymap]),
          LANGUAGES[language](),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ "aria-label": label, spellcheck: "false" }),
          EditorState.readOnly.of(isReadOnly),
          codeTheme,
          variable.current.of([]),
          EditorView.updateListener.of((update) => {
            const isOwn = update.transactions.some((each) => each.annotation(fromOutside) !== true);
            if (update.docChanged && isOwn) tell(update.state.doc.toString());
          }),
        ],
      }),
    });
    view.current = made;
    return () => {
      view.current = null;
      made.destroy();
    };
  }, [language, label, hasHistory, isReadOnly]);

  useEffect(() => {
    view.current?.dispatch({ effects: variable.current.reconfigure(extensions) });
  }, [extensions, language, label, hasHistory, isReadOnly]);

  useEffect(() => {
    const { current } = view;
    const changes = current === null ? null : changedPart(current.state.doc.toString(), lines);
    if (current !== null && changes !== null)
      current.dispatch({ changes, annotations: fromOutside.of(true) });
  }, [lines]);

  return <div ref={place} className={css.editor} {...(hasHistory && { "data-own-undo": true })} />;
}

const NONE: Extension = [];
