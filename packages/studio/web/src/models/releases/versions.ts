import { familyOf, type BuildState, type Family, type ReleaseEntry, type Target } from "@pakeplus/core";
import { FAMILY_ORDER } from "../families.ts";

export interface ShownFile {
  name: string;
  bytes: number;
  /** Lower-case hex; null when GitHub does not say. */
  sha256: string | null;
  target: Target | null;
  /** The build of this computer's list that has the file; null: it is only at GitHub. */
  buildId: string | null;
  /** Address for a browser; null for files that are not at GitHub. */
  url: string | null;
}

/** Everything of one version, wherever it is. */
export interface ShownVersion {
  version: string;
  /** null: it is on this computer only. */
  release: ReleaseEntry | null;
  /** Ended builds that have files of it, the newest first. */
  builds: readonly BuildState[];
  files: readonly ShownFile[];
  /** Milliseconds since 1970. */
  at: number;
}

/** Address of a file of a release, beside the page of the release. */
function fileUrl({ url, tag }: ReleaseEntry, name: string): string | null {
  const [place] = url.split("/releases/");
  if (place === undefined || place === url) return null;
  return `${place}/releases/download/${encodeURIComponent(tag)}/${encodeURIComponent(name)}`;
}

function filesOf(release: ReleaseEntry | null, builds: readonly BuildState[]): readonly ShownFile[] {
  const made = builds.flatMap(({ id, artifacts }) =>
    artifacts.map((artifact) => ({ ...artifact, buildId: id })),
  );
  const published = (release?.files ?? []).map((file): ShownFile => {
    const same = made.find(({ name, sha256 }) => name === file.name && sha256 === file.sha256);
    return {
      ...file,
      buildId: same?.buildId ?? null,
      url: release === null ? null : fileUrl(release, file.name),
    };
  });
  const names = new Set(published.map(({ name }) => name));
  const own = made
    .filter(({ name }, index) => !names.has(name) && made.findIndex((other) => other.name === name) === index)
    .map(({ name, bytes, sha256, target, buildId }): ShownFile => ({
      name,
      bytes,
      sha256,
      target,
      buildId,
      url: null,
    }));
  return [...published, ...own];
}

/** One entry per version, the newest first: what GitHub has and what builds left on this computer. */
export function versionsOf(
  releases: readonly ReleaseEntry[],
  builds: readonly BuildState[],
): readonly ShownVersion[] {
  const withFiles = builds.filter(({ state, artifacts }) => state !== "running" && artifacts.length > 0);
  const versions = new Set([...releases, ...withFiles].map(({ version }) => version));
  return [...versions]
    .map((version): ShownVersion => {
      const release = releases.find((entry) => entry.version === version) ?? null;
      const own = withFiles
        .filter((build) => build.version === version)
        .toSorted((a, b) => b.startedAt - a.startedAt);
      return {
        version,
        release,
        builds: own,
        files: filesOf(release, own),
        at: release?.publishedAt ?? own[0]?.endedAt ?? own[0]?.startedAt ?? 0,
      };
    })
    .toSorted((a, b) => b.at - a.at);
}

/** Files by platform, in the order that platforms have everywhere; those of no platform come last. */
export function byFamily(
  files: readonly ShownFile[],
): readonly { family: Family | null; files: readonly ShownFile[] }[] {
  const groups = [...FAMILY_ORDER, null].map((family) => ({
    family,
    files: files.filter(({ target }) => (target === null ? null : familyOf(target)) === family),
  }));
  return groups.filter((group) => group.files.length > 0);
}

/** First words of the notes, for a line of the history; tables are no words. Empty without notes. */
export function firstLine(notes: string): string {
  return (
    notes
      .split("\n")
      .map((line) => line.replace(/^[#*\-\s]+/u, "").trim())
      .find((line) => line !== "" && !line.startsWith("|")) ?? ""
  );
}
