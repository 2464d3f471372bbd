import type { ReactElement, ReactNode } from "react";
import css from "./empty-state.module.css";

/** One sentence of what will be here, one action. */
export function EmptyState({
  title,
  children,
  actions,
}: {
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
}): ReactElement {
  return (
    <div className={css.empty}>
      <h2 className={css.title}>{title}</h2>
      {children !== undefined && <p>{children}</p>}
      <div className={css.actions}>{actions}</div>
    </div>
  );
}
