import type { ReactElement, ReactNode } from "react";
import { Icon } from "../icon/icon.tsx";
import css from "./field-error.module.css";

/** Why a value does not work, and what repairs it; belongs into `error` of a field. */
export function FieldError({
  title,
  children,
  actions,
}: {
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
}): ReactElement {
  return (
    <span className={css.error}>
      <Icon name="fail" />
      <span>
        <b>{title}</b> {children}
        {actions !== undefined && <span className={css.actions}>{actions}</span>}
      </span>
    </span>
  );
}
