import type { AppSummary } from "@pakeplus/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Page } from "../../layout/page.tsx";
import { ErrorNote } from "../../parts/error-note/error-note.tsx";
import { PageSkeleton } from "../../parts/skeleton/skeleton.tsx";
import { Hidden } from "../../parts/text/text.tsx";
import { EditorContext } from "./editor-context.ts";
import { EditorFrame } from "./frame/editor-frame.tsx";
import { useDocument } from "./use-document.ts";
import css from "./frame/frame.module.css";

/** Everything that a definition says, as a form and as its text. */
export function EditorPage({ app }: { app: AppSummary }): ReactElement {
  const { t } = useTranslation("editor");
  const { document, failure, retry } = useDocument(app);
  return (
    <Page title={app.name} isWide>
      <h1>
        <Hidden>{t("title", { name: app.name })}</Hidden>
      </h1>
      {document === null ? (
        <div className={css.waiting}>
          {failure === null ? <PageSkeleton /> : <ErrorNote error={failure} onRetry={retry} />}
        </div>
      ) : (
        <EditorContext value={{ app, document }}>
          <EditorFrame />
        </EditorContext>
      )}
    </Page>
  );
}
