import { Button } from "@mantine/core";
import type { Issue } from "@pakeplus/core";
import type { ReactElement, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FieldError } from "../../../parts/field/field-error.tsx";
import { FieldMarks } from "./field-marks.tsx";
import css from "./field.module.css";

/** What every control of the form has; `path` is that of its value in the definition. */
export interface FieldProps {
  path: readonly (string | number)[];
  label: string;
  hint?: string;
  /** Takes the whole width of the form. */
  isWide?: boolean;
}

/** A label with where it works and its reference, a control, its error or help. */
export function FieldFrame({
  id,
  path,
  label,
  hint,
  isWide = false,
  end,
  issues,
  correction = null,
  onCorrect,
  extra,
  children,
}: FieldProps & {
  id: string;
  /** Beside the label. */
  end?: ReactNode;
  issues: readonly Issue[];
  correction?: string | null;
  onCorrect?: (value: string) => void;
  /** In the place of the help, such as an error of its own. */
  extra?: ReactNode;
  children: ReactNode;
}): ReactElement {
  const { t } = useTranslation("editor");
  const [first] = issues;
  const fix =
    correction === null ? undefined : (
      <Button size="xs" onClick={() => onCorrect?.(correction)}>
        {t("field.use", { value: correction })}
      </Button>
    );
  return (
    <div className={[css.field, isWide && css.wide].filter(Boolean).join(" ")}>
      <div className={css.labels}>
        <label htmlFor={id}>{label}</label>
        {end !== undefined && <span className={css.end}>{end}</span>}
        <FieldMarks path={path} label={label} />
      </div>
      {children}
      <div id={`${id}-help`} className={css.help}>
        {first !== undefined ? (
          <span role="alert">
            <FieldError title={first.message} actions={fix} />
          </span>
        ) : (
          (extra ?? (hint !== undefined && <p>{hint}</p>))
        )}
      </div>
    </div>
  );
}
