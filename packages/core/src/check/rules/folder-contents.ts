import { createFinding, type Finding } from "../finding.ts";
import type { CheckRule } from "./rule.ts";

const MEGABYTE = 1_000_000;
const LARGE_FILE_BYTES = 50 * MEGABYTE;
const LARGE_FOLDER_BYTES = 200 * MEGABYTE;

const megabytes = (bytes: number): string => `${Math.round(bytes / MEGABYTE)} MB`;

/** What `build` refuses, sizes and source maps. */
export const folderContents: CheckRule = ({ facts: { folder } }) => {
  if (folder === null) return [];
  const findings: Finding[] = [];
  const { files, refusal } = folder;
  if (refusal !== null) {
    const detail = refusal.reason === null ? refusal.message : `${refusal.message} ${refusal.reason}`;
    findings.push(
      createFinding("source-refused", { detail, ...(refusal.hint !== null && { hint: refusal.hint }) }),
    );
  }
  for (const { path, bytes } of files.filter((file) => file.bytes > LARGE_FILE_BYTES)) {
    findings.push(createFinding("large-file", { detail: `${path} has ${megabytes(bytes)}.` }));
  }
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  if (total > LARGE_FOLDER_BYTES) {
    findings.push(
      createFinding("large-folder", { detail: `${files.length} files have ${megabytes(total)} together.` }),
    );
  }
  const maps = files.filter(({ path }) => /\.(js|mjs|cjs|css)\.map$/i.test(path));
  const [map] = maps;
  if (map !== undefined) {
    const bytes = maps.reduce((sum, file) => sum + file.bytes, 0);
    const size = bytes < MEGABYTE ? `${Math.ceil(bytes / 1000)} kB` : megabytes(bytes);
    const detail =
      maps.length === 1
        ? `${map.path} has ${size}.`
        : `${maps.length} files, ${map.path} among them, have ${size}.`;
    findings.push(createFinding("source-maps", { detail }));
  }
  return findings;
};

/** Files and texts that must not reach everybody. The secret itself is never part of a finding. */
export const folderSecrets: CheckRule = ({ facts: { folder } }) =>
  folder === null
    ? []
    : [
        ...folder.secretFiles.map(({ path, kind }) =>
          createFinding("secret-file", { detail: `${path} looks like ${kind}.` }),
        ),
        ...folder.tokens.map(({ kind, isPublic, place }) =>
          createFinding(isPublic ? "public-api-key" : "secret-token", {
            detail: `The file holds what looks like ${kind}.`,
            place,
          }),
        ),
      ];
