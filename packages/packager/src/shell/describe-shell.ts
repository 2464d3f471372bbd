import { createHash } from "node:crypto";
import { shellDigestText, shellHashText } from "@pakeplus/core";
import type { ShellFile, Target } from "@pakeplus/core";
import type { PackageFile } from "../types.ts";

/** Sizes and digests of the files of a shell or of its sources; each is read once. */
export async function describeShell(files: readonly PackageFile[]): Promise<ShellFile[]> {
  const described: ShellFile[] = [];
  for (const file of files) {
    const { path, bytes, mode } = file;
    const hash = createHash("sha256");
    for await (const chunk of file.read()) hash.update(chunk);
    described.push({ path, bytes, mode, sha256: hash.digest("hex") });
  }
  return described;
}

/** SHA-256 of a shell as a whole: lower-case hex. */
export function shellDigest(files: readonly ShellFile[]): string {
  return sha256(shellDigestText(files));
}

/** What a shell was made from and with: lower-case hex. See `shellHashText`. */
export function shellHash(target: Target, sources: readonly ShellFile[]): string {
  return sha256(shellHashText(target, sources));
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
