import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { AppError, type BuildJob } from "@pakeplus/core";
import { artifactName } from "@pakeplus/packager";
import { linuxFormats } from "../package/linux-formats.ts";
import { USED_SHELLS } from "../shells/used-shells.ts";
import { SCREENSHOT } from "../smoke/screenshot-name.ts";

/** A file as it stands in a release. */
export interface ReleaseFile {
  name: string;
  path: string;
  bytes: number;
  /** Lower-case hex. */
  sha256: string;
  type: string;
  /** What people do with it, as Markdown; null for what only programs read. */
  purpose: string | null;
}

export const SUMS = "SHA256SUMS";
const DEFINITION = "pakeplus.json";

const KINDS = {
  deb: {
    type: "application/vnd.debian.binary-package",
    purpose: (name: string) => `Debian, Ubuntu, Mint: \`sudo apt install ./${name}\``,
  },
  rpm: {
    type: "application/x-rpm",
    purpose: (name: string) =>
      `Fedora, openSUSE: \`sudo dnf install ./${name}\` or \`sudo zypper install ./${name}\``,
  },
  "tar.gz": {
    type: "application/gzip",
    purpose: () => "Any Linux, without an administrator: unpack it and run `install.sh`",
  },
} as const;

/**
 * What a release of an app holds; also writes `SHA256SUMS` and the definition into the output folder.
 * @throws AppError INTERNAL when a package is missing there.
 */
export async function releaseFiles(
  { app, targets, definition }: BuildJob,
  out: string,
): Promise<readonly ReleaseFile[]> {
  const there = new Set(await readdir(out));
  const packages = targets
    .flatMap((target) => linuxFormats(target))
    .map((format) => {
      const file = artifactName(app, "linux", format);
      if (!there.has(file)) throw new AppError("INTERNAL", `The step before did not make ${file}.`);
      const name = assetName(file);
      return { name, path: join(out, file), type: KINDS[format].type, purpose: KINDS[format].purpose(name) };
    });
  await writeFile(join(out, DEFINITION), definition);
  const others = [
    ...(there.has(SCREENSHOT) ? [{ name: SCREENSHOT, type: "image/png" }] : []),
    { name: DEFINITION, type: "application/json" },
    { name: USED_SHELLS, type: "application/json" },
  ].map((file) => ({ ...file, path: join(out, file.name), purpose: null }));
  const files = await Promise.all([...packages, ...others].map(measured));
  await writeFile(join(out, SUMS), files.map(({ sha256, name }) => `${sha256}  ${name}\n`).join(""));
  const sums = { name: SUMS, path: join(out, SUMS), type: "text/plain", purpose: null };
  return [...files, await measured(sums)];
}

/**
 * GitHub puts dots where a name has other characters than these (docs: "Upload a release asset"; `~` is reported in
 * softprops/action-gh-release#159), so that the digests would name files that nobody has.
 */
function assetName(file: string): string {
  return file.replaceAll(/[^A-Za-z0-9._-]+/gu, "-");
}

async function measured(file: Omit<ReleaseFile, "bytes" | "sha256">): Promise<ReleaseFile> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file.path)) hash.update(chunk as Buffer);
  return { ...file, bytes: (await stat(file.path)).size, sha256: hash.digest("hex") };
}
