import { ActionIcon, NativeSelect, TextInput } from "@mantine/core";
import { useState, type DragEvent, type KeyboardEvent, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { valueAt } from "../../../../models/editor/read-text.ts";
import { FieldError } from "../../../../parts/field/field-error.tsx";
import { Icon } from "../../../../parts/icon/icon.tsx";
import { useField } from "../../fields/use-field.ts";
import { useRules } from "./use-rules.ts";
import css from "./rules.module.css";

const ACTIONS = ["app", "window", "browser", "system", "block"] as const;
const DRAGGED = "application/x-pakeplus-rule";

/** One rule: moved by its grip or with Alt and the arrows, edited in place. */
export function RuleRow({
  index,
  rule,
  isDeciding,
}: {
  index: number;
  rule: unknown;
  isDeciding: boolean;
}): ReactElement {
  const { t } = useTranslation("editor");
  const { move, remove } = useRules();
  const match = useField(["navigation", "rules", index, "match"]);
  const open = useField(["navigation", "rules", index, "open"]);
  const [isOver, setOver] = useState(false);
  const [issue] = [...match.issues, ...open.issues];
  const action = valueAt(rule, ["open"]);
  const onKeyDown = (event: KeyboardEvent<HTMLLIElement>) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!event.altKey || step === undefined) return;
    event.preventDefault();
    move(index, index + step);
    const rows = event.currentTarget.parentElement?.children;
    const grip = rows?.[index + step]?.querySelector<HTMLElement>("[data-grip]");
    grip?.focus();
  };
  const onDrop = (event: DragEvent) => {
    setOver(false);
    const from = event.dataTransfer.getData(DRAGGED);
    if (from === "") return;
    event.preventDefault();
    move(Number(from), index);
  };
  return (
    <li
      className={[css.rule, isDeciding && css.hit, isOver && css.over].filter(Boolean).join(" ")}
      onKeyDown={onKeyDown}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(DRAGGED)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <button
        type="button"
        data-grip
        draggable
        className={css.grip}
        aria-label={t("rules.move", { number: index + 1 })}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
        title={t("rules.moveHint")}
        onDragStart={(event) => event.dataTransfer.setData(DRAGGED, String(index))}
      >
        <Icon name="grip" />
      </button>
      <span className={css.number} aria-hidden="true">
        {index + 1}
      </span>
      <TextInput
        className={css.match ?? ""}
        data-mono
        spellCheck={false}
        aria-label={t("rules.match", { number: index + 1 })}
        aria-describedby={issue === undefined ? undefined : `${match.id}-help`}
        error={match.issues.length > 0}
        value={typeof match.value === "string" ? match.value : ""}
        onFocus={match.onFocus}
        onBlur={match.onBlur}
        onChange={({ currentTarget }) => match.set(currentTarget.value)}
      />
      <NativeSelect
        className={css.what ?? ""}
        aria-label={t("rules.open", { number: index + 1 })}
        error={open.issues.length > 0}
        value={typeof action === "string" ? action : "app"}
        data={ACTIONS.map((value) => ({ value, label: t(`rules.action.${value}`) }))}
        onChange={({ currentTarget }) => open.set(currentTarget.value)}
      />
      <ActionIcon
        size="sm"
        className={css.remove ?? ""}
        aria-label={t("rules.remove", { number: index + 1 })}
        onClick={() => remove(index)}
      >
        <Icon name="trash" />
      </ActionIcon>
      {issue !== undefined && (
        <div id={`${match.id}-help`} className={css.error} role="alert">
          <FieldError title={issue.message} />
        </div>
      )}
    </li>
  );
}
