import { isIpAddress } from "../links/host.ts";
import { normalizeAddress } from "../links/normalize-address.ts";
import { ID } from "../definition/patterns.ts";
import { toSlug } from "./slug.ts";

export interface DeriveIdOptions {
  url?: string | undefined;
  name?: string | undefined;
}

/** Names nobody owns; an id that begins so says that it was made up here. */
const LOCAL = "app.pakeplus.local";
const MAX_LENGTH = 100;

/**
 * Id for an app whose author gave none. Equal input gives the equal id, so that a second build updates the first.
 *
 * - A website has the reversed host, without `www`: `https://mail.example.com` is `com.example.mail`.
 * - Numbers, `localhost`, folders and hosts whose top-level name is not plain letters have no usable domain:
 *   `app.pakeplus.local.<word>`, from the name or else from host and port, without what some platform refuses.
 */
export function deriveId({ url, name }: DeriveIdOptions): string {
  const address = url === undefined ? null : normalizeAddress(url);
  const fromHost = address === null ? null : idOfHost(address.host);
  if (fromHost !== null) return fromHost;
  const words = [name, address === null ? undefined : portName(address.host, address.port)];
  const word =
    words.map((each) => toSlug(each ?? "").replaceAll("-", "")).find((each) => each !== "") ?? "app";
  // Android wants a letter first.
  return `${LOCAL}.${/^\d/.test(word) ? "app" : ""}${word}`.slice(0, MAX_LENGTH);
}

function portName(host: string, port: number | null): string {
  return port === null || port === 80 || port === 443 ? host : `${host}-${port}`;
}

function idOfHost(host: string): string | null {
  if (isIpAddress(host) || !host.includes(".") || host.endsWith(".localhost")) return null;
  const labels = host.replace(/^www\.(?=.*\.)/, "").split(".");
  const id = labels.toReversed().join(".");
  // A punycode top-level name (xn--…) has hyphens and digits, which the first part must not have.
  return ID.test(id) ? id : null;
}
