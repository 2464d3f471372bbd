import type { Artifact } from "@pakeplus/core";
import type { Context } from "../../context.ts";
import { formatBytes } from "../../output/bytes.ts";
import { shellQuote } from "../../output/shell-quote.ts";
import { shownPath } from "../../output/shown-path.ts";

const SHOWN_DIGITS = 16;

/** apt takes a word for a file only when there is a slash in it. */
function asFile(path: string): string {
  return shellQuote(path.includes("/") ? (path.startsWith("/") ? path : `./${path}`) : `./${path}`);
}

function nextCommand(artifact: Artifact, path: string, slug: string): string | null {
  if (artifact.format === "deb") return `sudo apt install ${asFile(path)}`;
  if (artifact.format === "rpm") return `sudo dnf install ${asFile(path)}`;
  return artifact.format === "tar.gz" ? `tar -xf ${shellQuote(path)} && ./${slug}-*/launch` : null;
}

/** What was made, where, how large, and what to do next. */
export function renderResult(
  app: { name: string; version: string; slug: string },
  artifacts: readonly Artifact[],
  context: Pick<Context, "style" | "cwd">,
): string {
  const { style, cwd } = context;
  const rows = artifacts.map((artifact) => ({ artifact, path: shownPath(artifact.path, cwd) }));
  const width = Math.max(...rows.map(({ path }) => path.length));
  const lines = rows.map(
    ({ artifact, path }) =>
      `  ${path.padEnd(width)}  ${formatBytes(artifact.bytes).padStart(9)}  ${style.dim(`sha256 ${artifact.sha256.slice(0, SHOWN_DIGITS)}…`)}`,
  );
  const first = rows[0];
  const next = first === undefined ? null : nextCommand(first.artifact, first.path, app.slug);
  return [
    `${style.green("Done")}  ${style.bold(`${app.name} ${app.version}`)}`,
    ...lines,
    ...(next === null ? [] : [`${style.green("→")} ${next}`]),
  ].join("\n");
}
