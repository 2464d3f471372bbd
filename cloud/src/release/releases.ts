import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { AppError } from "@pakeplus/core";
import { openRun } from "../run-access.ts";
import type { World } from "../world.ts";
import { isRecord, listOf, numberOf, textOf } from "./fields.ts";
import type { ReleaseFile } from "./release-files.ts";

export interface Release {
  id: number;
  tag: string;
  isDraft: boolean;
  /** Page of the release. */
  page: string;
  /** Where its files are sent. */
  uploads: string;
}

export interface Asset {
  id: number;
  name: string;
  bytes: number;
  /** `sha256:` and hex; null from servers that do not say. */
  digest: string | null;
  isComplete: boolean;
}

/** What people see of a release. */
export interface ReleaseText {
  tag: string;
  name: string;
  notes: string;
  isPrerelease: boolean;
}

/** The releases of the repository that runs this. A request that creates something is sent once per call. */
export interface Releases {
  /** Those of a tag, published ones and drafts. */
  ofTag(tag: string): Promise<readonly Release[]>;
  createDraft(text: ReleaseText): Promise<Release>;
  publish(release: Release, text: ReleaseText): Promise<Release>;
  remove(release: Release): Promise<void>;
  removeTag(tag: string): Promise<void>;
  assets(release: Release): Promise<readonly Asset[]>;
  removeAsset(asset: Asset): Promise<void>;
  upload(release: Release, file: ReleaseFile): Promise<void>;
}

const PAGE = 100;
const GONE = [404, 422];
/** Of one file; the job as a whole has its own limit. */
const UPLOAD_TIMEOUT_MS = 15 * 60_000;

function bodyOf({ tag, name, notes, isPrerelease }: ReleaseText, isDraft: boolean) {
  return {
    tag_name: tag,
    // A release of another commit than the tip of the default branch is refused when their workflows differ.
    target_commitish: "main",
    name,
    body: notes,
    draft: isDraft,
    prerelease: isPrerelease,
  };
}

/** @throws AppError USAGE_INVALID outside of GitHub Actions. */
export function openReleases(world: World): Releases {
  const { client, token, repository } = openRun(world);
  const { fetch, signal } = world;
  const root = `/repos/${repository}`;

  return {
    async ofTag(tag) {
      const found: Release[] = [];
      for (let page = 1; ; page += 1) {
        const { body } = await client.send({
          method: "GET",
          path: `${root}/releases?per_page=${PAGE}&page=${page}`,
          purpose: "list the releases",
        });
        const releases = listOf(body).map(toRelease);
        found.push(...releases.filter((release) => release.tag === tag));
        if (releases.length < PAGE) return found;
      }
    },
    async createDraft(text) {
      const { body } = await client.send({
        method: "POST",
        path: `${root}/releases`,
        body: bodyOf(text, true),
        purpose: `make the release ${text.tag}`,
      });
      return toRelease(body);
    },
    async publish({ id }, text) {
      const { body } = await client.send({
        method: "PATCH",
        path: `${root}/releases/${id}`,
        body: bodyOf(text, false),
        purpose: `publish the release ${text.tag}`,
      });
      return toRelease(body);
    },
    async remove({ id, tag }) {
      const path = `${root}/releases/${id}`;
      await client.send({ method: "DELETE", path, purpose: `replace the release ${tag}`, expected: GONE });
    },
    async removeTag(tag) {
      const path = `${root}/git/refs/tags/${tag}`;
      await client.send({ method: "DELETE", path, purpose: `replace the tag ${tag}`, expected: GONE });
    },
    async assets({ id, tag }) {
      const path = `${root}/releases/${id}/assets?per_page=${PAGE}`;
      const { body } = await client.send({ method: "GET", path, purpose: `list the files of ${tag}` });
      return listOf(body).map(toAsset);
    },
    async removeAsset({ id, name }) {
      const path = `${root}/releases/assets/${id}`;
      await client.send({ method: "DELETE", path, purpose: `replace ${name}`, expected: GONE });
    },
    async upload({ uploads }, file) {
      const response = await fetch(`${uploads}?name=${encodeURIComponent(file.name)}`, {
        method: "POST",
        headers: {
          accept: "application/vnd.github+json",
          authorization: `Bearer ${token.reveal()}`,
          "user-agent": "pakeplus",
          "x-github-api-version": "2022-11-28",
          "content-type": file.type,
          "content-length": String(file.bytes),
        },
        body: Readable.toWeb(createReadStream(file.path)),
        duplex: "half",
        redirect: "manual",
        signal: AbortSignal.any([signal, AbortSignal.timeout(UPLOAD_TIMEOUT_MS)]),
      });
      const said = await response.text();
      if (response.status !== 201) throw uploadRefused(file.name, response.status, said);
    },
  };
}

function uploadRefused(name: string, status: number, said: string): AppError {
  // 422: a file of that name is there, of an attempt whose answer got lost or which is not complete.
  const code = status >= 500 ? "GITHUB_DOWN" : status === 422 ? "GITHUB_CONFLICT" : "GITHUB_REFUSED";
  return new AppError(code, `GitHub did not take ${name}.`, {
    reason: `HTTP ${status}: ${said.slice(0, 300)}`,
  });
}

function toRelease(value: unknown): Release {
  return {
    id: numberOf(value, "id"),
    tag: textOf(value, "tag_name"),
    isDraft: isRecord(value) && value["draft"] === true,
    page: textOf(value, "html_url"),
    // A template of RFC 6570: `https://…/assets{?name,label}`.
    uploads: textOf(value, "upload_url").replace(/\{.*$/u, ""),
  };
}

function toAsset(value: unknown): Asset {
  const digest = isRecord(value) ? value["digest"] : null;
  return {
    id: numberOf(value, "id"),
    name: textOf(value, "name"),
    bytes: numberOf(value, "size"),
    digest: typeof digest === "string" ? digest : null,
    isComplete: textOf(value, "state") === "uploaded",
  };
}
