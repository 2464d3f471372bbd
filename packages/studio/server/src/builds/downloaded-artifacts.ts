import { FORMATS_OF_TARGET, type Artifact, type Format, type Target } from "@pakeplus/core";
import { isRecord } from "../commands/run-command.ts";

const ENDINGS: Readonly<Partial<Record<Format, string>>> = {
  setup: "-setup.exe",
  app: ".app.zip",
  webclip: ".mobileconfig",
};

/** The packages among downloaded files; sums and pictures are left out. */
export function artifactsOf(files: readonly unknown[], targets: readonly Target[]): Artifact[] {
  return files.filter(isRecord).flatMap((file) => {
    const [name, path] = [String(file["name"]), String(file["path"])];
    const kind = kindOf(name, targets);
    if (kind === null) return [];
    return [{ ...kind, name, path, bytes: Number(file["bytes"]), sha256: String(file["sha256"]) }];
  });
}

/** Which target and format a file of a release is, by its name. */
export function kindOf(name: string, targets: readonly Target[]): { target: Target; format: Format } | null {
  const candidates = targets.flatMap((target) =>
    FORMATS_OF_TARGET[target].map((format: Format) => ({
      target,
      format,
      ending: ENDINGS[format] ?? `.${format}`,
    })),
  );
  const fitting = candidates
    .filter(({ ending }) => name.endsWith(ending))
    .toSorted((a, b) => b.ending.length - a.ending.length);
  const best = fitting.find(({ target }) => name.includes(target.split("-").at(-1) ?? target)) ?? fitting[0];
  return best === undefined ? null : { target: best.target, format: best.format };
}
