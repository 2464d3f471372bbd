import type { ReleaseFile } from "./release-files.ts";

export interface NotesOptions {
  /** What the person wrote, as Markdown; null for nothing. */
  own: string | null;
  /** `owner/name` of the repository that vouches for the files; null when none does. */
  attestedIn: string | null;
}

/** GitHub takes no more (docs: "Create a release"). */
const MOST_CHARACTERS = 125_000;

/** Text under a release: the person's own, then what to take and how to install it. File names hold no Markdown. */
export function releaseNotes(files: readonly ReleaseFile[], { own, attestedIn }: NotesOptions): string {
  const general = generalNotes(files, attestedIn);
  if (own === null || own.trim() === "") return general;
  const text = own.trim();
  const room = MOST_CHARACTERS - general.length - "\n\n…\n\n".length;
  // Publishing refuses what is too long; a branch can be written by others.
  const whole = text.length <= room ? text : `${text.slice(0, room)}\n\n…`;
  return `${whole}\n\n${general}`;
}

function generalNotes(files: readonly ReleaseFile[], attestedIn: string | null): string {
  const rows = files.flatMap(({ name, bytes, purpose }) =>
    purpose === null ? [] : [`| ${name} | ${sizeText(bytes)} | ${purpose} |`],
  );
  return [
    "| File | Size | For |",
    "| --- | ---: | --- |",
    ...rows,
    "",
    "The packages are not signed. `sha256sum --check --ignore-missing SHA256SUMS` tells whether a download is complete. `pakeplus.json` is what the app was built from.",
    ...(attestedIn === null
      ? []
      : [
          "",
          `GitHub vouches for where they were built: \`gh attestation verify FILE --repo ${attestedIn}\`.`,
        ]),
    "",
  ].join("\n");
}

/** For the page of the run. */
export function runSummary(text: { name: string }, files: readonly ReleaseFile[], page: string): string {
  const rows = files.map(({ name, bytes, sha256 }) => `| ${name} | ${sizeText(bytes)} | \`${sha256}\` |`);
  return [
    `### [${inMarkdown(text.name)}](${page})`,
    "",
    "| File | Size | SHA-256 |",
    "| --- | ---: | --- |",
    ...rows,
    "",
  ].join("\n");
}

/** An app may be called anything. */
function inMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]<>()#+!|~&@-]/gu, String.raw`\$&`);
}

function sizeText(bytes: number): string {
  const [unit, divisor] = bytes < 1_000_000 ? ["kB", 1000] : ["MB", 1_000_000];
  return `${(bytes / divisor).toFixed(bytes < 100_000 || bytes >= 1_000_000 ? 1 : 0)} ${unit}`;
}
