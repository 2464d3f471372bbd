import { booleanField, listField, numberField, optionalText, textField, type Json } from "../http/fields.ts";

export interface Asset {
  id: number;
  name: string;
  bytes: number;
  /** Lower-case hexadecimal; null where the server does not tell (older Enterprise Servers). */
  sha256: string | null;
  /** Media type. */
  type: string;
  /** False for what an interrupted upload left. */
  isComplete: boolean;
}

export interface Release {
  id: number;
  tag: string;
  /** Of the app; null for a release that PakePlus did not make. */
  app: string | null;
  version: string | null;
  isDraft: boolean;
  /** Milliseconds since 1970; null for a draft. */
  publishedAt: number | null;
  url: string;
  /** Title that people see. */
  name: string;
  /** Markdown. */
  notes: string;
  isPrerelease: boolean;
  /** Where its files are sent, without a query. */
  uploads: string;
  assets: readonly Asset[];
}

/** Tag of a release: `<slug>-v<version>`. */
export function tagOf(app: string, version: string): string {
  return `${app}-v${version}`;
}

export function readRelease(value: Json): Release {
  const tag = textField(value, "tag_name");
  // A version begins with a digit; a slug may hold "-v" itself.
  const [, app = null, version = null] = /^(.+)-v(\d.*)$/u.exec(tag) ?? [];
  const published = Date.parse(optionalText(value, "published_at") ?? "");
  return {
    id: numberField(value, "id"),
    tag,
    app,
    version,
    isDraft: booleanField(value, "draft"),
    publishedAt: Number.isNaN(published) ? null : published,
    url: textField(value, "html_url"),
    name: optionalText(value, "name") ?? tag,
    notes: optionalText(value, "body") ?? "",
    isPrerelease: booleanField(value, "prerelease"),
    // A template of RFC 6570: `https://…/assets{?name,label}`.
    uploads: textField(value, "upload_url").replace(/\{.*$/u, ""),
    assets: listField(value, "assets").map(readAsset),
  };
}

/** Reads a file of a release. */
export function readAsset(value: Json): Asset {
  const [, sha256 = null] = /^sha256:([\da-f]{64})$/u.exec(optionalText(value, "digest") ?? "") ?? [];
  return {
    id: numberField(value, "id"),
    name: textField(value, "name"),
    bytes: numberField(value, "size"),
    sha256,
    type: optionalText(value, "content_type") ?? "application/octet-stream",
    isComplete: textField(value, "state") === "uploaded",
  };
}
