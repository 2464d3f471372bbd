import { ActionIcon, Button } from "@mantine/core";
import { lazy, Suspense, useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { LinkButton } from "../../../parts/button/link-button.tsx";
import { Icon } from "../../../parts/icon/icon.tsx";
import { PageSkeleton } from "../../../parts/skeleton/skeleton.tsx";
import { useShortcut } from "../../../parts/use-shortcut.ts";
import { EditorNotes } from "../conflict/editor-notes.tsx";
import { useEditor, useEditorView } from "../editor-context.ts";
import { PreviewPane } from "../preview/preview-pane.tsx";
import { SECTIONS } from "../sections/sections.ts";
import { Rail } from "./rail.tsx";
import { SaveControls } from "./save-state.tsx";
import { useCurrentSection } from "./use-current-section.ts";
import { useHash } from "./use-hash.ts";
import { useUndoKeys } from "./use-undo-keys.ts";
import css from "./frame.module.css";

const JsonView = lazy(async () => ({ default: (await import("../json/json-view.tsx")).JsonView }));

/** Rail, form or JSON, and preview. */
export function EditorFrame(): ReactElement {
  const { t } = useTranslation("editor");
  const common = useTranslation("common");
  const { app, document } = useEditor();
  const [isPreviewOpen, setPreviewOpen] = useState(false);
  const isJson = useHash() === "json";
  useUndoKeys(document);
  useShortcut("j", () => {
    location.hash = isJson ? "identity" : "json";
  });
  return (
    <>
      <SaveControls onPreview={() => setPreviewOpen(true)} />
      <div className={css.editor}>
        {isJson ? <Rail current="json" /> : <FollowingRail />}
        <div className={css.form}>
          <EditorNotes />
          {isJson ? (
            <Suspense fallback={<PageSkeleton />}>
              <JsonView />
            </Suspense>
          ) : (
            <Form />
          )}
        </div>
        <aside
          className={css.preview}
          aria-label={t("preview.title")}
          {...(isPreviewOpen && { "data-open": true })}
        >
          <div className={css.closePreview}>
            <ActionIcon aria-label={t("preview.close")} onClick={() => setPreviewOpen(false)}>
              <Icon name="close" />
            </ActionIcon>
          </div>
          <PreviewPane />
        </aside>
      </div>
      <div className={css.dock}>
        <Button leftSection={<Icon name="eye" />} onClick={() => setPreviewOpen(true)}>
          {t("preview.show")}
        </Button>
        <LinkButton href={`/apps/${app.id}/build`} variant="filled">
          {common.t("buildAction")}
        </LinkButton>
      </div>
    </>
  );
}

function FollowingRail(): ReactElement {
  return <Rail current={useCurrentSection()} />;
}

/** Fields show the newest text that could be read; they wait while it cannot. */
function Form(): ReactElement {
  const { isReadable } = useEditorView();
  return (
    <div className={css.column} inert={!isReadable}>
      {SECTIONS.map(({ id, Body }) => (
        <Body key={id} />
      ))}
    </div>
  );
}
