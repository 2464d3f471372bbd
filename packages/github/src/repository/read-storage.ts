import type { GitHubClient } from "../http/client.ts";
import { booleanField, numberField } from "../http/fields.ts";
import { listReleases } from "../releases/find-release.ts";
import { readBuildRepository } from "./build-repository.ts";

export interface AppStorage {
  app: string;
  releases: number;
  /** Of all files of its releases. */
  bytes: number;
  /** null when it was never released. */
  newest: string | null;
}

export interface Storage {
  /** `owner/name`. */
  fullName: string;
  isPrivate: boolean;
  /** Of the Git repository, as GitHub reckons it from time to time. */
  gitBytes: number;
  apps: readonly AppStorage[];
}

/**
 * What a build repository holds.
 * @throws AppError GITHUB_NOT_FOUND, GITHUB_REFUSED when PakePlus did not fill it.
 */
export async function readStorage(client: GitHubClient, fullName: string): Promise<Storage> {
  const { branches } = await readBuildRepository(client, fullName);
  const { body } = await client.send({
    method: "GET",
    path: `/repos/${fullName}`,
    purpose: `read ${fullName}`,
  });
  const releases = await listReleases(client, fullName);
  const tips = branches.kind === "filled" ? [...branches.tips.keys()] : [];
  const names = tips.filter((name) => name.startsWith("app/")).map((name) => name.slice(4));
  const all = new Set([...names, ...releases.flatMap(({ app }) => (app === null ? [] : [app]))]);
  const apps = [...all].toSorted().map((app) => {
    const own = releases.filter((release) => release.app === app);
    const assets = own.flatMap((release) => release.assets);
    return {
      app,
      releases: own.length,
      bytes: assets.reduce((sum, { bytes }) => sum + bytes, 0),
      newest: own[0]?.version ?? null,
    };
  });
  // GitHub counts in units of 1024 bytes.
  return {
    fullName,
    isPrivate: booleanField(body, "private"),
    gitBytes: numberField(body, "size") * 1024,
    apps,
  };
}
