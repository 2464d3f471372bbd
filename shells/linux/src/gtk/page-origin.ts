import { toAscii } from "../gio/to-ascii.ts";
import { normalizeAddress } from "../links/address.ts";
import { originOf } from "../links/origin.ts";
import type { AppWindow } from "./shell.ts";

/** Origin of the top-level page of a window; null while it has none, also on the error page. */
export function pageOrigin({ view, failed }: AppWindow): string | null {
  const address = normalizeAddress(view.get_uri() ?? "", toAscii);
  return address === null || failed !== null ? null : originOf(address);
}
