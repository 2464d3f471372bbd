import { checkDefinition } from "../definition/parse.ts";
import { INNER_PATH, RELATIVE_PATH } from "../definition/patterns.ts";
import type { WrittenDefinition } from "../definition/schema.ts";
import type { ProjectFiles } from "./types.ts";

export interface FoundSource {
  source: WrittenDefinition["source"];
  /** Empty when the source is what the old project says. */
  why: string;
}

const PLACEHOLDER = "www";

/** A website's address as ours; null when it cannot be one. A missing scheme becomes https. */
export function siteSource(text: string): FoundSource | null {
  const trimmed = text.trim();
  const hasScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed);
  const withScheme = hasScheme ? trimmed : `https://${trimmed}`;
  const plain = withScheme.replace(/^(https?:\/\/)[^/?#]*@/i, "$1").replaceAll(/\s/g, "%20");
  const source = { url: plain };
  if (!checkDefinition({ id: "com.example", name: "App", source }).ok) return null;
  const reasons = [
    ...(hasScheme ? [] : ["The address had no scheme; https is used."]),
    ...(plain.length === withScheme.length || plain.includes("%20")
      ? []
      : ["The user name and password in the address were dropped: everybody could read them in the app."]),
  ];
  return { source, why: reasons.join(" ") };
}

/** A folder or page on this computer. A place that cannot be written as a relative path becomes the folder `www`. */
export function folderSource(path: string, files: ProjectFiles): FoundSource {
  const written = path.replaceAll("\\", "/");
  const isPage = files.kind(written) === "file" || /\.html?$/i.test(written);
  const slash = written.lastIndexOf("/");
  const entry = isPage ? written.slice(slash + 1) : "index.html";
  const above = slash === -1 ? "." : written.slice(0, Math.max(slash, 1));
  const dir = written === "" ? null : files.fromHome(isPage ? above : written);
  const entryPart = entry === "index.html" || !INNER_PATH.test(entry) ? {} : { entry };
  if (dir !== null && RELATIVE_PATH.test(dir)) return { source: { dir, ...entryPart }, why: "" };
  return {
    source: { dir: PLACEHOLDER, ...entryPart },
    why: `Places of one computer do not go into a definition. Put the web files into the folder ${PLACEHOLDER} beside pakeplus.json, or change source.dir.`,
  };
}
