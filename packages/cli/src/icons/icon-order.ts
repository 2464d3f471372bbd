import type { ErrorCode } from "@pakeplus/core";
import type { RenderedIcons, RenderIconsOptions } from "@pakeplus/packager";

/** To the icon worker. */
export interface IconOrder {
  id: number;
  image: Uint8Array;
  options: RenderIconsOptions;
}

/** An error loses its class between threads, so its parts travel. */
export interface IconFailure {
  code: ErrorCode;
  message: string;
  reason: string | undefined;
  hint: string | undefined;
}

/** Back from the icon worker. */
export type IconAnswer = { id: number; rendered: RenderedIcons } | { id: number; failure: IconFailure };
