import { Textarea } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useEditor, useEditorView } from "../editor-context.ts";

/** The definition's own text. */
export function JsonView(): ReactElement {
  const { t } = useTranslation("editor");
  const { document } = useEditor();
  const { text } = useEditorView();
  return (
    <Textarea
      aria-label={t("json.title")}
      autosize
      w="100%"
      value={text}
      onChange={({ currentTarget }) => document.setText(currentTarget.value)}
    />
  );
}
