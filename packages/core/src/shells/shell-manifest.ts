import * as z from "zod";
import { ONE_SHOT } from "../definition/one-shot.ts";
import { AppError } from "../errors.ts";
import { TARGETS, type Target } from "../job.ts";
import { inOrder, type ShellFile } from "./shell-files.ts";

/** `manifest.json` of a release `shells-<hash>`: what the run that compiled the shell says that it made. */
export interface ShellManifest {
  v: 1;
  target: Target;
  hash: string;
  /** Of the shell as a whole. */
  sha256: string;
  files: readonly (ShellFile & { asset: string })[];
}

export const SHELL_MANIFEST = "manifest.json";

const sha256Schema = z.string().regex(/^[\da-f]{64}$/u);

export const shellPinsSchema = z.partialRecord(
  z.enum(TARGETS),
  z.strictObject({ hash: sha256Schema, sha256: sha256Schema }),
);

const fileSchema = z.strictObject({
  // Parts begin with a letter or digit, so none leads out of a folder or hides in it.
  path: z.string().regex(/^(?:[A-Za-z\d][\w.-]*\/)*[A-Za-z\d][\w.-]*$/u),
  asset: z.string().regex(/^[A-Za-z\d][\w.-]*$/u),
  bytes: z.int().min(0),
  mode: z.enum(["644", "755"]),
  sha256: sha256Schema,
});

const manifestSchema = z.strictObject({
  v: z.literal(1),
  target: z.enum(TARGETS),
  hash: sha256Schema,
  sha256: sha256Schema,
  files: z.array(fileSchema).min(1).max(1000),
});

/** Tag of the release that holds a compiled shell. */
export function shellTag(hash: string): string {
  return `shells-${hash}`;
}

/** Names of a release's files have no folders. */
export function shellAssetName(path: string): string {
  return path.replaceAll("/", "-");
}

export function formatShellManifest({ target, hash, sha256, files }: ShellManifest): string {
  const rows = inOrder(files).map(({ path, asset, bytes, mode, sha256: own }) => ({
    path,
    asset,
    bytes,
    mode: mode.toString(8),
    sha256: own,
  }));
  return `${JSON.stringify({ v: 1, target, hash, sha256, files: rows }, null, 2)}\n`;
}

/**
 * Reads the text of a {@link SHELL_MANIFEST}, which may come from anybody.
 * @throws AppError SHELL_CHANGED when it is not what PakePlus writes.
 */
export function parseShellManifest(text: string): ShellManifest {
  const checked = manifestSchema.safeParse(parseJson(text), ONE_SHOT);
  if (!checked.success) {
    throw new AppError(
      "SHELL_CHANGED",
      "The manifest of the compiled shell is not one that PakePlus wrote.",
      {
        reason: checked.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; "),
        hint: "Nothing was built with it. Delete the release and publish again with --compile-shells.",
      },
    );
  }
  const files = checked.data.files.map(({ mode, ...file }) => ({
    ...file,
    mode: mode === "755" ? (0o755 as const) : (0o644 as const),
  }));
  return { ...checked.data, files };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
