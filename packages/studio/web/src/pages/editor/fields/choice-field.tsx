import { NativeSelect } from "@mantine/core";
import type { ReactElement } from "react";
import { FieldFrame, type FieldProps } from "./field-frame.tsx";
import { useField } from "./use-field.ts";

/** One of several values; the default is not written. */
export function ChoiceField({
  options,
  fallback,
  ...frame
}: FieldProps & { options: readonly { value: string; label: string }[]; fallback: string }): ReactElement {
  const { id, value, set, issues } = useField(frame.path);
  const shown = typeof value === "string" ? value : fallback;
  // What was typed in the JSON stays visible although it is none of them.
  const foreign = options.some((option) => option.value === shown) ? [] : [{ value: shown, label: shown }];
  return (
    <FieldFrame {...frame} id={id} issues={issues}>
      <NativeSelect
        id={id}
        data={[...options, ...foreign]}
        value={shown}
        error={issues.length > 0}
        aria-describedby={`${id}-help`}
        onChange={({ currentTarget }) => {
          set(currentTarget.value === fallback ? undefined : currentTarget.value);
        }}
      />
    </FieldFrame>
  );
}
