import type { LinkAction } from "@pakeplus/core";

/** Entries of the engine's menu that an app decides about; every other one stays. */
export type MenuEntry = "openLink" | "openLinkInNewWindow" | "openInNewWindow" | "inspect" | "other";

export interface MenuSituation {
  /** What the link rules say about the link below the pointer; null without one. */
  link: LinkAction | null;
  debug: boolean;
}

/** Whether an entry makes sense in an app: a frame or picture in a window of its own does not, nor a link that leads nowhere. */
export function keepsMenuEntry(entry: MenuEntry, { link, debug }: MenuSituation): boolean {
  const keeps: Readonly<Record<MenuEntry, boolean>> = {
    openLink: link !== "block",
    // The other entry does the same where the link leaves the window anyway.
    openLinkInNewWindow: link === "app",
    openInNewWindow: false,
    inspect: debug,
    other: true,
  };
  return keeps[entry];
}

/** Which separators to take out, so that none is first, last or beside another one. */
export function emptySeparators(isSeparator: readonly boolean[]): readonly number[] {
  return isSeparator.flatMap((separator, index) => {
    const after = isSeparator.slice(index + 1);
    const isNeeded = index > 0 && isSeparator[index - 1] !== true && after.some((isLine) => !isLine);
    return separator && !isNeeded ? [index] : [];
  });
}
