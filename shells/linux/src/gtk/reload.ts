import type { AppWindow } from "./shell.ts";

/** Loads the page again; where the error page stands, what it stands for. */
export function reload({ view, failed }: Pick<AppWindow, "view" | "failed">): void {
  // The engine (2.50) ignores a reload while it loads.
  view.stop_loading();
  if (failed === null) {
    view.reload();
  } else {
    view.load_uri(failed);
  }
}
