import { Button } from "@mantine/core";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { ErrorNote } from "../../../parts/error-note/error-note.tsx";
import { Note } from "../../../parts/note/note.tsx";
import { useEditor, useEditorView } from "../editor-context.ts";
import frame from "../frame/frame.module.css";
import { CompareDialog } from "./compare-dialog.tsx";

/** What keeps the definition from being saved, above the form. */
export function EditorNotes(): ReactElement {
  const { t } = useTranslation("editor");
  const { document } = useEditor();
  const { save, text, isReadable, issues } = useEditorView();
  const [isComparing, setComparing] = useState(false);
  const first = issues[0];
  const theirs = save.kind === "conflict" ? save.theirs.text : null;
  return (
    <div className={frame.notes}>
      {theirs !== null && (
        <Note
          tone="warn"
          role="alert"
          actions={
            <>
              <Button size="xs" onClick={() => setComparing(true)}>
                {t("conflict.compare")}
              </Button>
              <Button size="xs" onClick={() => document.keepMine()}>
                {t("conflict.mine")}
              </Button>
              <Button size="xs" onClick={() => document.takeTheirs()}>
                {t("conflict.theirs")}
              </Button>
            </>
          }
        >
          <b>{t("conflict.title")}</b> {t("conflict.text")}
        </Note>
      )}
      {save.kind === "failed" && (
        <ErrorNote error={save.error} kept={t("save.kept")} onRetry={() => void document.flush()} />
      )}
      {!isReadable && (
        <Note
          tone="bad"
          role="alert"
          actions={
            <Button size="xs" component="a" href="#json">
              {t("json.open")}
            </Button>
          }
        >
          <b>{t("json.broken", { line: first?.line ?? 1, column: first?.column ?? 1 })}</b> {first?.message}{" "}
          {t("json.kept")}
        </Note>
      )}
      {theirs !== null && (
        <CompareDialog
          isOpen={isComparing}
          onClose={() => setComparing(false)}
          mine={text}
          theirs={theirs}
          onMine={() => document.keepMine()}
          onTheirs={() => document.takeTheirs()}
        />
      )}
    </div>
  );
}
