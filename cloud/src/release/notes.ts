import type { ReleaseFile } from "./release-files.ts";
import type { ReleaseText } from "./releases.ts";

/** Text under a release: what to take and how to install it. File names hold no Markdown. */
export function releaseNotes(files: readonly ReleaseFile[]): string {
  const rows = files.flatMap(({ name, bytes, purpose }) =>
    purpose === null ? [] : [`| ${name} | ${sizeText(bytes)} | ${purpose} |`],
  );
  return [
    "| File | Size | For |",
    "| --- | ---: | --- |",
    ...rows,
    "",
    "The packages are not signed. `sha256sum --check --ignore-missing SHA256SUMS` tells whether a download is complete. `pakeplus.json` is what the app was built from.",
    "",
  ].join("\n");
}

/** For the page of the run. */
export function runSummary(text: ReleaseText, files: readonly ReleaseFile[], page: string): string {
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
