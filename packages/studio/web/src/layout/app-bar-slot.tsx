import { createContext, useContext, type ReactElement, type ReactNode } from "react";
import { createPortal } from "react-dom";

export const AppBarSlot = createContext<HTMLElement | null>(null);

/** Puts a page's own controls (saved, undo, redo) to the right end of the app bar, before Build. */
export function AppBarEnd({ children }: { children: ReactNode }): ReactElement | null {
  const slot = useContext(AppBarSlot);
  return slot === null ? null : createPortal(children, slot);
}
