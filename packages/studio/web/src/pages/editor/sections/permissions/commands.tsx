import { Button } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { freeCommandName, writeCommands, type Command } from "../../../../models/editor-parts/powers.ts";
import { issuesAt } from "../../../../models/editor/read-text.ts";
import { FieldError } from "../../../../parts/field/field-error.tsx";
import { Icon } from "../../../../parts/icon/icon.tsx";
import { useEditor, useEditorView } from "../../editor-context.ts";
import { CommandFields } from "./command-fields.tsx";
import css from "./permissions.module.css";

/** Programs that `run` may start; nothing else ever is. */
export function Commands({ index, commands }: { index: number; commands: readonly Command[] }): ReactElement {
  const { t } = useTranslation("editor-parts");
  const { document } = useEditor();
  const { issues } = useEditorView();
  const write = (next: readonly Command[]) =>
    document.edit(["capabilities", index, "commands"], writeCommands(next));
  const own = issuesAt(issues, `capabilities.${index}.commands`);
  return (
    <div className={css.commands}>
      <p className={css.title}>{t("commands.title")}</p>
      <p className={css.quiet}>{t("commands.lead")}</p>
      {commands.map((command, at) => (
        <CommandFields
          key={at}
          command={command}
          isTaken={(name) => commands.some((other, place) => place !== at && other.name === name)}
          onChange={(next) => write(commands.with(at, next))}
          onRemove={() => write(commands.filter((_, place) => place !== at))}
        />
      ))}
      {own.map(({ path, message }) => (
        <div key={`${path}${message}`} role="alert">
          <FieldError title={message} />
        </div>
      ))}
      <div>
        <Button
          size="xs"
          leftSection={<Icon name="plus" />}
          onClick={() => write([...commands, { name: freeCommandName(commands), program: "", args: [] }])}
        >
          {t("commands.add")}
        </Button>
      </div>
    </div>
  );
}
