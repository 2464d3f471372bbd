import { TextInput } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { FieldFrame, type FieldProps } from "./field-frame.tsx";
import { useField } from "./use-field.ts";

/** A number; what is none yet stays as it is typed, and says why it is none. */
export function NumberField({
  unit,
  placeholder,
  ...frame
}: FieldProps & {
  unit?: string;
  /** What counts when the field is empty; without one it is said that nothing does. */
  placeholder?: string;
}): ReactElement {
  const { t } = useTranslation("editor");
  const { id, value, set, issues, onFocus, onBlur } = useField(frame.path);
  const shown =
    value === undefined || value === null ? "" : typeof value === "string" ? value : JSON.stringify(value);
  return (
    <FieldFrame {...frame} id={id} issues={issues}>
      <TextInput
        id={id}
        data-mono
        inputMode="decimal"
        value={shown}
        placeholder={placeholder ?? t("field.none")}
        error={issues.length > 0}
        aria-describedby={`${id}-help`}
        rightSection={unit}
        rightSectionPointerEvents="none"
        onFocus={onFocus}
        onBlur={onBlur}
        onChange={({ currentTarget }) => set(numberOf(currentTarget.value))}
      />
    </FieldFrame>
  );
}

/** `1.` is not yet the number 1: it would lose its dot while it is typed. */
function numberOf(text: string): unknown {
  if (text.trim() === "") return undefined;
  const number = Number(text);
  return String(number) === text && Number.isFinite(number) ? number : text;
}
