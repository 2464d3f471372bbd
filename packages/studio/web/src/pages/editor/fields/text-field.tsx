import { Textarea, TextInput } from "@mantine/core";
import type { ReactElement, ReactNode } from "react";
import { FieldFrame, type FieldProps } from "./field-frame.tsx";
import { useField } from "./use-field.ts";

export interface TextFieldProps extends FieldProps {
  /** What a machine must read back exactly. */
  isMono?: boolean;
  /** Lines; more than one makes it a text area. */
  rows?: number;
  placeholder?: string;
  /** The key stays, with an empty text, when the field is emptied. */
  isNeeded?: boolean;
  end?: ReactNode;
  extra?: ReactNode;
}

/** Text of the definition. What is no text there, such as a number typed by hand, is shown as it stands. */
export function TextField({
  isMono = false,
  rows = 1,
  placeholder,
  isNeeded = false,
  end,
  extra,
  ...frame
}: TextFieldProps): ReactElement {
  const { id, value, set, issues, correction, onFocus, onBlur } = useField(frame.path);
  const shown =
    value === undefined || value === null ? "" : typeof value === "string" ? value : JSON.stringify(value);
  const props = {
    id,
    value: shown,
    placeholder: placeholder ?? "",
    error: issues.length > 0,
    spellCheck: !isMono,
    "aria-describedby": `${id}-help`,
    "data-mono": isMono || undefined,
    onFocus,
    onBlur,
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) =>
      set(currentTarget.value === "" && !isNeeded ? undefined : currentTarget.value),
  };
  return (
    <FieldFrame
      {...frame}
      id={id}
      end={end}
      extra={extra}
      issues={issues}
      correction={correction}
      onCorrect={set}
    >
      {rows > 1 ? <Textarea {...props} rows={rows} /> : <TextInput {...props} />}
    </FieldFrame>
  );
}
