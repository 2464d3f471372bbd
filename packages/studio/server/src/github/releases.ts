import { TARGETS, type ReleaseEntry, type StudioReplies } from "@pakeplus/core";
import { kindOf } from "../builds/downloaded-artifacts.ts";
import { isRecord } from "../commands/run-command.ts";

type Value = Readonly<Record<string, unknown>>;

/** What `pakeplus releases --json` says, as the page shows it. Drafts are no releases yet. */
export function releasesOf(value: Value): StudioReplies["listReleases"] {
  const list = Array.isArray(value["releases"]) ? value["releases"].filter(isRecord) : [];
  const { repository } = value;
  return {
    repository: typeof repository === "string" ? repository : null,
    releases: list.filter(({ isDraft }) => isDraft !== true).map((release) => entryOf(release, value)),
  };
}

function entryOf(release: Value, whole: Value): ReleaseEntry {
  const text = (name: string): string => (typeof release[name] === "string" ? release[name] : "");
  const published = Date.parse(text("publishedAt"));
  const assets = Array.isArray(release["assets"]) ? release["assets"].filter(isRecord) : [];
  // Build repositories are private unless the person made them public.
  const isPrivate = release["isForMembersOnly"] ?? release["isPrivate"] ?? whole["isPrivate"] ?? true;
  return {
    tag: text("tag"),
    version: text("version"),
    publishedAt: Number.isNaN(published) ? null : published,
    url: text("url"),
    notes: text("notes"),
    isForMembersOnly: isPrivate === true,
    files: assets.map(({ name, bytes, sha256 }) => ({
      name: String(name),
      bytes: Number(bytes),
      sha256: typeof sha256 === "string" ? sha256 : null,
      target: kindOf(String(name), TARGETS)?.target ?? null,
    })),
  };
}
