import { Switch } from "@mantine/core";
import type { ReactElement } from "react";
import { FieldError } from "../../../parts/field/field-error.tsx";
import { FieldMarks } from "./field-marks.tsx";
import type { FieldProps } from "./field-frame.tsx";
import { useField } from "./use-field.ts";
import css from "./field.module.css";

/** On or off; the default is not written. */
export function SwitchField({
  path,
  label,
  hint,
  fallback = false,
}: FieldProps & { fallback?: boolean }): ReactElement {
  const { id, value, set, issues } = useField(path);
  const [first] = issues;
  return (
    <div className={css.option}>
      <label htmlFor={id}>{label}</label>
      <FieldMarks path={path} label={label} />
      <div className={css.control}>
        <Switch
          id={id}
          checked={typeof value === "boolean" ? value : fallback}
          aria-describedby={`${id}-help`}
          onChange={({ currentTarget }) => {
            set(currentTarget.checked === fallback ? undefined : currentTarget.checked);
          }}
        />
      </div>
      <div id={`${id}-help`} className={css.help}>
        {first !== undefined ? <FieldError title={first.message} /> : hint !== undefined && <p>{hint}</p>}
      </div>
    </div>
  );
}
