import type { ReactElement, ReactNode } from "react";
import { Icon } from "../icon/icon.tsx";
import css from "./text.module.css";

/** Only for screen readers. */
export function Hidden({ children }: { children: ReactNode }): ReactElement {
  return <span className={css.hidden}>{children}</span>;
}

/** What a machine must read back exactly: ids, paths, commands, codes. */
export function Mono({ children }: { children: ReactNode }): ReactElement {
  return <span className={css.mono}>{children}</span>;
}

/** Leaves the Studio, in a tab of its own. */
export function ExternalLink({ href, children }: { href: string; children: ReactNode }): ReactElement {
  return (
    <a className={css.link} href={href} target="_blank" rel="noreferrer noopener">
      {children}
      <Icon name="external" size={14} />
    </a>
  );
}

/** A button that reads like a word of its sentence. */
export function TextButton({
  onClick,
  children,
}: {
  onClick: () => void;
  children: ReactNode;
}): ReactElement {
  return (
    <button type="button" className={css.link} onClick={onClick}>
      {children}
    </button>
  );
}
