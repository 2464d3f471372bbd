import { AppError } from "../errors.ts";
import { DEFAULT_PORTS, normalizeAddress, type NormalAddress } from "../links/normalize-address.ts";
import type { Family } from "../plan/family.ts";

/** Contract R1: frozen for ever, because a browser ties every stored thing to it. */
export const BUNDLED_ORIGINS = {
  linux: "http://app.localhost",
  windows: "http://app.localhost",
  android: "https://app.localhost",
  macos: "app://localhost",
  ios: "app://localhost",
} as const satisfies Record<Family, string>;

/** `scheme://host[:port]` as `self.origin` reads it. */
export function formatOrigin({ scheme, host, port }: NormalAddress): string {
  const shown = port === null || port === DEFAULT_PORTS[scheme] ? "" : `:${port}`;
  return `${scheme}://${host}${shown}`;
}

/**
 * Normal form of an address that is known to be one.
 * @throws AppError SOURCE_URL_INVALID
 */
export function requireAddress(url: string): NormalAddress {
  const address = normalizeAddress(url);
  if (address !== null) return address;
  throw new AppError("SOURCE_URL_INVALID", `"${url}" is not a web address.`, {
    hint: "Write it as in a browser's address bar, for example https://example.com/start.",
  });
}
