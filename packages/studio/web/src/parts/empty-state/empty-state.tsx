import type { ReactElement, ReactNode } from "react";
import css from "./empty-state.module.css";

/** One sentence of what will be here, one action. */
export function EmptyState({
  title,
  isPage = false,
  children,
  actions,
}: {
  title: string;
  /** It is all that the page has, so its title is the page's. */
  isPage?: boolean;
  children?: ReactNode;
  actions?: ReactNode;
}): ReactElement {
  const Heading = isPage ? "h1" : "h2";
  return (
    <div className={css.empty}>
      <Heading className={css.title}>{title}</Heading>
      {children !== undefined && <p>{children}</p>}
      <div className={css.actions}>{actions}</div>
    </div>
  );
}
