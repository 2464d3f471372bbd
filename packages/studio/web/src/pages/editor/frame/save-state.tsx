import { ActionIcon, Button } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { AppBarEnd } from "../../../layout/app-bar-slot.tsx";
import type { SaveState } from "../../../models/editor/editor-document.ts";
import { Icon, type IconName } from "../../../parts/icon/icon.tsx";
import { Status, type Tone } from "../../../parts/status/status.tsx";
import { useEditor, useEditorView } from "../editor-context.ts";
import css from "./save-state.module.css";
import frame from "./frame.module.css";

const LOOKS: Readonly<Record<SaveState["kind"], { tone: Tone; icon: IconName }>> = {
  saved: { tone: "plain", icon: "check" },
  waiting: { tone: "plain", icon: "run" },
  saving: { tone: "plain", icon: "run" },
  held: { tone: "warn", icon: "warn" },
  failed: { tone: "bad", icon: "fail" },
  conflict: { tone: "warn", icon: "warn" },
};

/** What is saved, undo and redo, and on middle widths the way to the preview. */
export function SaveControls({ onPreview }: { onPreview: () => void }): ReactElement {
  const { t } = useTranslation("editor");
  const { document } = useEditor();
  const { save, canUndo, canRedo } = useEditorView();
  return (
    <AppBarEnd>
      <span role="status" className={css.state}>
        <Status {...LOOKS[save.kind]}>
          <span className={css.words}>{t(`save.${save.kind}`)}</span>
        </Status>
      </span>
      <ActionIcon
        aria-label={t("undo")}
        title={t("undo")}
        disabled={!canUndo}
        onClick={() => document.undo()}
      >
        <Icon name="undo" />
      </ActionIcon>
      <ActionIcon
        aria-label={t("redo")}
        title={t("redo")}
        disabled={!canRedo}
        onClick={() => document.redo()}
      >
        <Icon name="redo" />
      </ActionIcon>
      <Button
        size="xs"
        className={frame.showPreview ?? ""}
        leftSection={<Icon name="eye" />}
        onClick={onPreview}
      >
        {t("preview.show")}
      </Button>
    </AppBarEnd>
  );
}
