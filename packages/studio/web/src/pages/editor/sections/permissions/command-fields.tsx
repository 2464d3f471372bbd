import { ActionIcon, Button, NativeSelect, TextInput } from "@mantine/core";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { Command, CommandPart } from "../../../../models/editor-parts/powers.ts";
import { Icon } from "../../../../parts/icon/icon.tsx";
import css from "./permissions.module.css";

/** One program: its name for scripts, what is started, its arguments in order. */
export function CommandFields({
  command,
  isTaken,
  onChange,
  onRemove,
}: {
  command: Command;
  isTaken: (name: string) => boolean;
  onChange: (command: Command) => void;
  onRemove: () => void;
}): ReactElement {
  const { t } = useTranslation("editor-parts");
  // A name that another command has would replace it; it is written once it is free.
  const [name, setName] = useState<string | null>(null);
  const shown = name ?? command.name;
  const setArg = (at: number, part: CommandPart) =>
    onChange({ ...command, args: command.args.with(at, part) });
  return (
    <div className={css.command} role="group" aria-label={t("commands.of", { name: command.name })}>
      <div className={css.commandRow}>
        <TextInput
          label={t("commands.name")}
          data-mono
          spellCheck={false}
          value={shown}
          error={name !== null && isTaken(name) ? t("commands.taken") : undefined}
          onBlur={() => setName(null)}
          onChange={({ currentTarget: { value } }) => {
            setName(value);
            if (!isTaken(value) && value !== "") onChange({ ...command, name: value });
          }}
        />
        <TextInput
          label={t("commands.program")}
          data-mono
          spellCheck={false}
          placeholder="git"
          value={command.program}
          onChange={({ currentTarget }) => onChange({ ...command, program: currentTarget.value })}
        />
        <ActionIcon aria-label={t("commands.remove", { name: command.name })} onClick={onRemove}>
          <Icon name="trash" />
        </ActionIcon>
      </div>
      {command.args.map((part, at) => (
        <div key={at} className={css.arg}>
          <NativeSelect
            aria-label={t("commands.kind", { number: at + 1 })}
            data={[
              { value: "fixed", label: t("commands.fixed") },
              { value: "pattern", label: t("commands.pattern") },
            ]}
            value={part.kind}
            onChange={({ currentTarget }) =>
              setArg(at, { ...part, kind: currentTarget.value === "pattern" ? "pattern" : "fixed" })
            }
          />
          <TextInput
            aria-label={t("commands.argument", { number: at + 1 })}
            data-mono
            spellCheck={false}
            placeholder={part.kind === "pattern" ? "[0-9]{1,3}" : "--version"}
            value={part.text}
            onChange={({ currentTarget }) => setArg(at, { ...part, text: currentTarget.value })}
          />
          <ActionIcon
            aria-label={t("commands.removeArgument", { number: at + 1 })}
            onClick={() => onChange({ ...command, args: command.args.filter((_, other) => other !== at) })}
          >
            <Icon name="close" />
          </ActionIcon>
        </div>
      ))}
      <div>
        <Button
          size="xs"
          variant="subtle"
          leftSection={<Icon name="plus" />}
          onClick={() => onChange({ ...command, args: [...command.args, { kind: "fixed", text: "" }] })}
        >
          {t("commands.addArgument")}
        </Button>
      </div>
    </div>
  );
}
