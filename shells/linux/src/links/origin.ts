import type { Address } from "./address.ts";

const DEFAULT_PORTS: ReadonlyMap<string, number> = new Map([
  ["http", 80],
  ["https", 443],
]);

/** Origin of a web address as pages read it, for example `https://example.com:8443`; null for any other address. */
export function originOf({ scheme, host, port }: Address): string | null {
  const standard = DEFAULT_PORTS.get(scheme);
  if (standard === undefined || host === "") {
    return null;
  }
  return port === null || port === standard ? `${scheme}://${host}` : `${scheme}://${host}:${port}`;
}
