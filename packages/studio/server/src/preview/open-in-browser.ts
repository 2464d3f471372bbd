import { AppError } from "@pakeplus/core";
import type { App } from "../apps/app.ts";
import type { StudioOptions } from "../options.ts";

/** Shows an app in an installed browser. */
export function openInBrowser(_options: StudioOptions) {
  return async (_app: App, _signal: AbortSignal, _shown: () => void): Promise<void> => {
    throw new AppError("TOOL_MISSING", "No browser for the preview was found.");
  };
}
