import { Textarea } from "@mantine/core";
import { useState, type ReactElement } from "react";
import { FieldFrame, type FieldProps } from "./field-frame.tsx";
import { useField } from "./use-field.ts";

/** A list of texts, one per line. */
export function ListField({ placeholder, ...frame }: FieldProps & { placeholder?: string }): ReactElement {
  const { id, value, set, issues, onFocus, onBlur } = useField(frame.path);
  const lines = Array.isArray(value)
    ? value.map((entry) => (typeof entry === "string" ? entry : JSON.stringify(entry)))
    : [];
  // Empty lines are not entries, but must stay while somebody types.
  const [draft, setDraft] = useState<string | null>(null);
  const isDraftOfThis = draft !== null && entriesOf(draft).join("\n") === lines.join("\n");
  return (
    <FieldFrame {...frame} id={id} issues={issues}>
      <Textarea
        id={id}
        data-mono
        autosize
        minRows={2}
        maxRows={12}
        spellCheck={false}
        placeholder={placeholder ?? ""}
        value={isDraftOfThis ? draft : lines.join("\n")}
        error={issues.length > 0}
        aria-describedby={`${id}-help`}
        onFocus={onFocus}
        onBlur={() => {
          setDraft(null);
          onBlur();
        }}
        onChange={({ currentTarget }) => {
          setDraft(currentTarget.value);
          const entries = entriesOf(currentTarget.value);
          set(entries.length === 0 ? undefined : entries);
        }}
      />
    </FieldFrame>
  );
}

function entriesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
