import type { ReactElement } from "react";

/** What the app looks like, beside the form. */
export function PreviewPane(): ReactElement | null {
  return null;
}
