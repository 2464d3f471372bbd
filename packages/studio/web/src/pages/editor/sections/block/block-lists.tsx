import { ActionIcon, Button, FileButton } from "@mantine/core";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { folderName } from "../../../../models/paths.ts";
import { ErrorNote } from "../../../../parts/error-note/error-note.tsx";
import { Icon } from "../../../../parts/icon/icon.tsx";
import { Mono } from "../../../../parts/text/text.tsx";
import { useEditor } from "../../editor-context.ts";
import { FieldFrame } from "../../fields/field-frame.tsx";
import { useField } from "../../fields/use-field.ts";
import { useProjectFiles } from "../../files/use-project-files.ts";
import { ListSummary } from "./list-summary.tsx";
import css from "./block.module.css";

const PATH = ["block", "lists"] as const;

/** Files of filter rules, each with what becomes of its lines. */
export function BlockLists(): ReactElement {
  const { t } = useTranslation("editor-parts");
  const { document } = useEditor();
  const files = useProjectFiles();
  const { id, value, set, issues } = useField(PATH);
  const [error, setError] = useState<unknown>(null);
  const lists = Array.isArray(value) ? value.map(String) : [];
  const add = async (file: File | null) => {
    if (file === null) return;
    setError(null);
    try {
      const name = folderName(file.name.replace(/\.[^.]*$/u, ""));
      const path = await files.create(`blocklists/${name}.txt`, file);
      const now = document.get().value["block"];
      const listed: unknown = typeof now === "object" && now !== null && "lists" in now ? now.lists : null;
      document.edit(["block", "lists", Array.isArray(listed) ? listed.length : 0], path);
    } catch (failure) {
      setError(failure);
    }
  };
  return (
    <FieldFrame
      id={id}
      path={PATH}
      label={t("block.lists.label")}
      hint={t("block.lists.hint")}
      issues={issues}
    >
      {lists.length > 0 && (
        <ul className={css.lists}>
          {lists.map((path, index) => (
            <li key={path}>
              <Icon name="file" />
              <div className={css.list}>
                <Mono>{path}</Mono>
                <ListSummary path={path} />
              </div>
              <ActionIcon
                aria-label={t("block.lists.remove", { path })}
                onClick={() =>
                  set(lists.length === 1 ? undefined : lists.filter((_, other) => other !== index))
                }
              >
                <Icon name="trash" />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      {error !== null && <ErrorNote error={error} />}
      <div>
        <FileButton accept=".txt,text/plain" onChange={(file) => void add(file)}>
          {(props) => (
            <Button {...props} id={id} size="xs" leftSection={<Icon name="plus" />}>
              {t("block.lists.add")}
            </Button>
          )}
        </FileButton>
      </div>
    </FieldFrame>
  );
}
