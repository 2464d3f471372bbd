import { Button } from "@mantine/core";
import { lazy, Suspense, useMemo, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { FileState } from "../../../models/editor-parts/text-file.ts";
import { ErrorNote } from "../../../parts/error-note/error-note.tsx";
import { Note } from "../../../parts/note/note.tsx";
import { Bone, Loading } from "../../../parts/skeleton/skeleton.tsx";
import { Status } from "../../../parts/status/status.tsx";
import { Mono } from "../../../parts/text/text.tsx";
import { useTextFile } from "./use-text-file.ts";
import css from "./file-editor.module.css";

const ScriptEditor = lazy(async () => ({
  default: (await import("./script-editor.tsx")).ScriptEditor,
}));

/** A style sheet or script of the project, in place. Give it its path as `key`. */
export function FileEditor({ path, kind }: { path: string; kind: "css" | "js" }): ReactElement {
  const { t } = useTranslation("editor-parts");
  const { file, view } = useTextFile(path);
  const { state } = view;
  const label = useMemo(() => t("file.label", { path }), [t, path]);
  if (state.kind === "loading") {
    return (
      <Loading>
        <Bone width="100%" height={120} radius={8} />
      </Loading>
    );
  }
  if (state.kind === "unreadable")
    return <ErrorNote error={state.error} onRetry={() => void file.refresh()} />;
  if (state.kind === "absent") {
    return (
      <Note
        tone="warn"
        actions={
          <Button size="xs" onClick={() => void file.create("")}>
            {t("file.create")}
          </Button>
        }
      >
        <b>{t("file.absent")}</b> <Mono>{path}</Mono>
      </Note>
    );
  }
  return (
    <div className={css.file}>
      {state.kind === "conflict" && (
        <Note
          tone="warn"
          role="alert"
          actions={
            <>
              <Button size="xs" onClick={() => void file.keepMine()}>
                {t("file.mine")}
              </Button>
              <Button size="xs" onClick={() => file.takeTheirs()}>
                {t("file.theirs")}
              </Button>
            </>
          }
        >
          <b>{t("file.conflict")}</b> {t("file.conflictText")}
        </Note>
      )}
      {state.kind === "failed" && (
        <ErrorNote error={state.error} kept={t("file.kept")} onRetry={() => void file.flush()} />
      )}
      <Suspense fallback={<Bone width="100%" height={120} radius={8} />}>
        <ScriptEditor kind={kind} label={label} value={view.text} onChange={(text) => file.setText(text)} />
      </Suspense>
      <div className={css.foot}>
        <Mono>{path}</Mono>
        <FileStateLine kind={state.kind} />
      </div>
    </div>
  );
}

function FileStateLine({ kind }: { kind: FileState["kind"] }): ReactElement | null {
  const { t } = useTranslation("editor-parts");
  if (kind === "saved") {
    return (
      <Status tone="plain" icon="check">
        {t("file.saved")}
      </Status>
    );
  }
  if (kind === "waiting" || kind === "saving") {
    return (
      <Status tone="plain" icon="run">
        {t("file.saving")}
      </Status>
    );
  }
  return <Status tone="warn">{t("file.notSaved")}</Status>;
}
