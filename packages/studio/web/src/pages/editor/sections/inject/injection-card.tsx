import { ActionIcon, Menu } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { Injection } from "../../../../models/editor-parts/injections.ts";
import { issuesAt } from "../../../../models/editor/read-text.ts";
import { FieldError } from "../../../../parts/field/field-error.tsx";
import { Icon } from "../../../../parts/icon/icon.tsx";
import { useEditorView } from "../../editor-context.ts";
import { FieldGrid } from "../../fields/field-grid.tsx";
import { TextField } from "../../fields/text-field.tsx";
import { FileEditor } from "../../files/file-editor.tsx";
import { KIND_ICONS } from "./add-injection.tsx";
import { InjectionOptions } from "./injection-options.tsx";
import { SelectorsField } from "./selectors-field.tsx";
import css from "./inject.module.css";

/** One entry: what it is, its file or its selectors, and when it applies. */
export function InjectionCard({
  index,
  entry,
  isLast,
  onRemove,
  onMove,
}: {
  index: number;
  /** null: none of the three kinds. */
  entry: Injection | null;
  isLast: boolean;
  onRemove: () => void;
  onMove: (by: number) => void;
}): ReactElement {
  const { t } = useTranslation("editor-parts");
  const { issues } = useEditorView();
  const [own] = issuesAt(issues, `inject.${index}`).filter(({ path }) => path === `inject.${index}`);
  const number = index + 1;
  return (
    <li className={css.card}>
      <div className={css.head}>
        <Icon name={entry === null ? "warn" : KIND_ICONS[entry.kind]} />
        <h3>{entry === null ? t("inject.unknown") : t(`inject.kinds.${entry.kind}`)}</h3>
        <Menu>
          <Menu.Target>
            <ActionIcon aria-label={t("inject.more", { number })} className={css.end ?? ""}>
              <Icon name="dots" />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item disabled={index === 0} onClick={() => onMove(-1)}>
              {t("inject.up")}
            </Menu.Item>
            <Menu.Item disabled={isLast} onClick={() => onMove(1)}>
              {t("inject.down")}
            </Menu.Item>
            <Menu.Divider />
            <Menu.Item leftSection={<Icon name="trash" />} onClick={onRemove}>
              {t("inject.remove")}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      {own !== undefined && (
        <div role="alert">
          <FieldError title={own.message} />
        </div>
      )}
      {entry?.kind === "hide" && <SelectorsField path={["inject", index, "hide"]} />}
      {entry !== null && entry.kind !== "hide" && (
        <>
          <FieldGrid>
            <TextField
              path={["inject", index, entry.kind]}
              label={t("inject.file.label")}
              hint={t("inject.file.hint")}
              isMono
              isNeeded
              isWide
            />
          </FieldGrid>
          {entry.file !== "" && (
            <FileEditor key={entry.file} path={entry.file.replace(/^(?:\.\/)+/u, "")} kind={entry.kind} />
          )}
        </>
      )}
      {entry !== null && <InjectionOptions index={index} kind={entry.kind} />}
    </li>
  );
}
