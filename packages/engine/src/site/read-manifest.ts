import { largestSize, oneLine } from "./read-page.ts";

export interface ManifestIcon {
  src: string;
  size: number | null;
  /** May be cropped to a shape; second choice where an icon is shown as it is. */
  maskable: boolean;
}

/** The members of a web app manifest that an app can use; null when absent or of a wrong type. */
export interface WebManifest {
  name: string | null;
  shortName: string | null;
  description: string | null;
  startUrl: string | null;
  scope: string | null;
  lang: string | null;
  themeColor: string | null;
  backgroundColor: string | null;
  icons: readonly ManifestIcon[];
}

function text(value: unknown): string | null {
  return typeof value === "string" ? oneLine(value) : null;
}

function readIcon(value: unknown): ManifestIcon[] {
  if (typeof value !== "object" || value === null) return [];
  const icon: Record<string, unknown> = { ...value };
  const src = text(icon["src"]);
  const purposes = (text(icon["purpose"]) ?? "any").toLowerCase().split(" ");
  if (src === null || (purposes.includes("monochrome") && purposes.length === 1)) return [];
  return [{ src, size: largestSize(text(icon["sizes"])), maskable: !purposes.includes("any") }];
}

/** Reads a manifest by the W3C rule that a member of a wrong type counts as absent; null when it is no JSON object. */
export function readManifest(json: string): WebManifest | null {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return null;
  }
  if (typeof value !== "object" || value === null) return null;
  const manifest: Record<string, unknown> = { ...value };
  const icons: unknown = manifest["icons"];
  return {
    name: text(manifest["name"]),
    shortName: text(manifest["short_name"]),
    description: text(manifest["description"]),
    startUrl: text(manifest["start_url"]),
    scope: text(manifest["scope"]),
    lang: text(manifest["lang"]),
    themeColor: text(manifest["theme_color"]),
    backgroundColor: text(manifest["background_color"]),
    icons: Array.isArray(icons) ? icons.flatMap(readIcon) : [],
  };
}
