import { ActionIcon, Button } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { valueAt } from "../../../../models/editor/read-text.ts";
import { Icon } from "../../../../parts/icon/icon.tsx";
import { useEditor, useEditorView } from "../../editor-context.ts";
import { FieldGrid } from "../../fields/field-grid.tsx";
import { TextField } from "../../fields/text-field.tsx";
import css from "./file-types.module.css";

const PATH = ["links", "fileTypes"] as const;

/** File types that the app opens. */
export function FileTypes(): ReactElement {
  const { t } = useTranslation("editor");
  const { document } = useEditor();
  const { value } = useEditorView();
  const found = valueAt(value, PATH);
  const types: readonly unknown[] = Array.isArray(found) ? found : [];
  const put = (next: readonly unknown[]) => document.edit(PATH, next.length === 0 ? undefined : next);
  return (
    <div className={css.types}>
      {types.map((_type, index) => (
        <div key={index} className={css.type}>
          <FieldGrid>
            <TextField
              path={[...PATH, index, "extension"]}
              isMono
              isNeeded
              label={t("system.extension.label")}
              hint={t("system.extension.hint")}
            />
            <TextField
              path={[...PATH, index, "mime"]}
              isMono
              label={t("system.mime.label")}
              hint={t("system.mime.hint")}
            />
            <TextField
              path={[...PATH, index, "description"]}
              isWide
              label={t("system.description.label")}
              hint={t("system.description.hint")}
            />
          </FieldGrid>
          <ActionIcon
            aria-label={t("system.removeType", { number: index + 1 })}
            onClick={() => put(types.filter((_other, at) => at !== index))}
          >
            <Icon name="trash" />
          </ActionIcon>
        </div>
      ))}
      <div>
        <Button
          size="xs"
          leftSection={<Icon name="plus" />}
          onClick={() => put([...types, { extension: "txt" }])}
        >
          {t("system.addType")}
        </Button>
      </div>
    </div>
  );
}
