import { closeSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import { warning } from "../notice.ts";
import type { Notice } from "../notice.ts";
import { likelyFolder } from "./entry.ts";

const HEAD_BYTES = 64 * 1024;
/** What build tools translate and no browser runs. */
const SOURCE_SCRIPT = /<script\b[^>]*\bsrc\s*=\s*["']?([^"'\s>]+\.(?:tsx?|jsx|vue|svelte))["'\s>]/i;

/** A warning when the start page is the one that a build tool starts from: the app would show an empty window. */
export function unbuiltNotice(dir: string, entry: string): Notice | null {
  const script = SOURCE_SCRIPT.exec(readHead(join(dir, entry)))?.[1];
  if (script === undefined) return null;
  const folder = likelyFolder(dir, entry);
  return warning(
    "source-not-built",
    `${entry} loads ${script}, which web engines do not run: this looks like a project before its build step.`,
    folder === null
      ? "Run the build step of the project and name the folder that it writes."
      : `${folder}/${entry} exists: name the folder ${folder} instead.`,
  );
}

function readHead(file: string): string {
  const bytes = Buffer.alloc(HEAD_BYTES);
  const descriptor = openSync(file, "r");
  try {
    return bytes.toString("utf8", 0, readSync(descriptor, bytes, 0, HEAD_BYTES, 0));
  } finally {
    closeSync(descriptor);
  }
}
