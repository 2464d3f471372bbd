import { type AppIdentity, commonFileType, isCommonFileType, type RuntimeFileType } from "@pakeplus/core";
import { escapeXml } from "./escape-xml.ts";
import { oneLine } from "./plain-text.ts";

/** Below the 50 of the system's own patterns: where the system knows the extension after all, its word counts. */
const WEIGHT = 40;

/**
 * A package of the shared MIME database (freedesktop.org "Shared MIME-info Database" 0.21) for extensions that the
 * system has no type for. A type that the system has gets the extension and keeps its own words and icon.
 * @returns null when the app brings no type.
 */
export function mimePackageXml(app: AppIdentity, fileTypes: readonly RuntimeFileType[]): string | null {
  const own = fileTypes.filter(({ extension }) => commonFileType(extension) === null);
  const types = [...new Set(own.map(({ mime }) => mime))].map((mime) =>
    mimeType(
      app,
      mime,
      own.filter((fileType) => fileType.mime === mime),
    ),
  );
  if (types.length === 0) return null;
  return `<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
${types.join("")}</mime-info>
`;
}

function mimeType(app: AppIdentity, mime: string, fileTypes: readonly RuntimeFileType[]): string {
  const described = fileTypes.find(({ description }) => description !== null)?.description ?? null;
  const extensions = fileTypes.map(({ extension }) => `.${extension}`).join(", ");
  const comment = described ?? `${app.name} (${extensions})`;
  const words = isCommonFileType(mime)
    ? ""
    : `    <comment>${escapeXml(oneLine(comment))}</comment>\n    <icon name="${escapeXml(app.applicationId)}"/>\n`;
  const globs = fileTypes.map(
    ({ extension }) => `    <glob pattern="*.${escapeXml(extension)}" weight="${WEIGHT}"/>\n`,
  );
  return `  <mime-type type="${escapeXml(mime)}">\n${words}${globs.join("")}  </mime-type>\n`;
}
