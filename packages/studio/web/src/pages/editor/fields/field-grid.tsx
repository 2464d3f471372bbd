import type { ReactElement, ReactNode } from "react";
import css from "./field.module.css";

/** Fields in two columns, one where it is narrow. */
export function FieldGrid({ children }: { children: ReactNode }): ReactElement {
  return <div className={css.fields}>{children}</div>;
}

/** Switches, one per row. */
export function Options({ children }: { children: ReactNode }): ReactElement {
  return <div className={css.options}>{children}</div>;
}

/** What few people need, closed at first. */
export function More({ title, children }: { title: string; children: ReactNode }): ReactElement {
  return (
    <details className={css.more}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}

/** A heading inside a section. */
export function Group({ title, children }: { title: string; children: ReactNode }): ReactElement {
  return (
    <div className={css.group}>
      <h3>{title}</h3>
      {children}
    </div>
  );
}
