import { useEffect, type ReactElement, type ReactNode } from "react";
import css from "./page.module.css";

/** Names the window, and gives a page the width and margins of the Studio. */
export function Page({
  title,
  isWide = false,
  children,
}: {
  title: string;
  /** The page lays itself out, as the editor does. */
  isWide?: boolean;
  children: ReactNode;
}): ReactElement {
  useEffect(() => {
    document.title = `${title} · PakePlus Studio`;
  }, [title]);
  return (
    <main id="main" tabIndex={-1} className={isWide ? css.wide : css.page}>
      {children}
      {/* Mantine puts menus and dialogs here, so that they belong to the page's landmark. */}
      <div data-portal data-mantine-shared-portal-node />
    </main>
  );
}
