import GLib from "gi://GLib";

/** See `ToAscii`; GLib follows IDNA 2003 with UTS 46 mapping done by the caller. */
export function toAscii(host: string): string | null {
  return GLib.hostname_to_ascii(host);
}
