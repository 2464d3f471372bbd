import { jsonLanguage } from "@codemirror/lang-json";
import { linter, lintGutter, type Diagnostic } from "@codemirror/lint";
import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { parseDefinition, type Issue } from "@pakeplus/core";
import { useMemo, useRef, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { createSchemaReader } from "../../../models/editor/schema-at.ts";
import { CodeEditor } from "../../../parts/code-editor/code-editor.tsx";
import { Status } from "../../../parts/status/status.tsx";
import { Mono } from "../../../parts/text/text.tsx";
import { useEditor, useEditorView } from "../editor-context.ts";
import frame from "../frame/frame.module.css";
import { schemaCompletion } from "./schema-completion.ts";
import css from "./json-view.module.css";

/** The definition's own text, with what the schema knows and what is wrong. */
export function JsonView(): ReactElement {
  const { t } = useTranslation("editor");
  const { document } = useEditor();
  const { text, issues } = useEditorView();
  const place = useRef<HTMLDivElement>(null);
  const extensions = useMemo(createExtensions, []);
  const show = (issue: Issue) => {
    const content = place.current?.querySelector<HTMLElement>(".cm-content");
    const view = content == null ? null : EditorView.findFromDOM(content);
    if (view === null) return;
    const anchor = positionOf(view.state.doc, issue);
    view.dispatch({ selection: { anchor }, scrollIntoView: true });
    view.focus();
  };
  return (
    <section className={frame.column} aria-labelledby="json-title">
      <h2 id="json-title">{t("json.title")}</h2>
      <p className={css.lead}>{t("json.lead")}</p>
      <div ref={place}>
        <CodeEditor
          language="json"
          label={t("json.title")}
          value={text}
          hasHistory={false}
          extensions={extensions}
          onChange={(next) => document.setText(next)}
        />
      </div>
      <div className={css.problems}>
        {issues.length === 0 ? (
          <Status tone="ok">{t("json.fine")}</Status>
        ) : (
          <>
            <h3>{t("json.problems")}</h3>
            <ul>
              {issues.map((issue) => (
                <li key={`${issue.path} ${issue.message}`}>
                  <button type="button" className={css.problem} onClick={() => show(issue)}>
                    <span className={css.place}>
                      {t("json.place", { line: issue.line ?? 1, column: issue.column ?? 1 })}
                    </span>
                    <span>
                      {issue.path !== "" && <Mono>{issue.path} </Mono>}
                      {issue.message}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </section>
  );
}

function createExtensions(): Extension {
  return [
    jsonLanguage.data.of({ autocomplete: schemaCompletion(createSchemaReader()) }),
    lintGutter(),
    linter(
      (view) => parseDefinition(view.state.doc.toString()).issues.map((issue) => toDiagnostic(view, issue)),
      {
        delay: 200,
      },
    ),
  ];
}

type Doc = EditorView["state"]["doc"];

function positionOf(doc: Doc, { line = 1, column = 1 }: Issue): number {
  const found = doc.line(Math.min(Math.max(line, 1), doc.lines));
  return Math.min(found.from + column - 1, found.to);
}

/** Underlines the word at the place. */
function toDiagnostic({ state }: EditorView, issue: Issue): Diagnostic {
  const from = positionOf(state.doc, issue);
  const rest = state.doc.lineAt(from);
  const word = /^(?:"(?:[^"\\]|\\.)*"?|[^\s,{}[\]]+|.)/u.exec(rest.text.slice(from - rest.from))?.[0] ?? "";
  return { from, to: from + word.length, severity: "error", message: issue.message };
}
