import { failure, notFound, Refusal, requireRepository, type ApiRequest, type Handler } from "../http/api.ts";
import { pageOf } from "../http/pages.ts";
import { mayDo } from "../http/rights.ts";
import type { Release } from "../state/releases.ts";
import type { Repository } from "../state/state.ts";
import { releaseFields } from "./release-shapes.ts";

const READ = { permission: "contents", level: "read" } as const;
const WRITE = { permission: "contents", level: "write" } as const;

/** Drafts are for those who may write only. */
export function requireRelease(request: ApiRequest, repository: Repository): Release {
  const release = repository.releases.get(Number(request.params["release_id"]));
  if (release === undefined) throw notFound();
  if (release.isDraft && !mayDo(request.token, repository, "contents", "write")) throw notFound();
  return release;
}

function alreadyExists(): Refusal {
  const error = { resource: "Release", code: "already_exists", field: "tag_name" };
  return new Refusal(failure(422, "Validation Failed", { errors: [error] }));
}

function requireFreeTag(repository: Repository, tag: string, own: Release | null): void {
  const others = [...repository.releases.values()].filter((each) => each !== own);
  if (others.some((each) => !each.isDraft && each.tag === tag)) throw alreadyExists();
}

/**
 * Makes the tag of a release that is published. GitHub refuses when the commit's workflow files differ from those of
 * the default branch and the token may not change workflow files; a run's token never may.
 */
async function makeTag(request: ApiRequest, repository: Repository, release: Release): Promise<void> {
  const { git, defaultBranch } = repository;
  if ((await git.tipOf(`refs/tags/${release.tag}`)) !== null) return;
  const commit = await git
    .git("rev-parse", "--verify", "--quiet", `${release.target}^{commit}`)
    .catch(() => null);
  if (commit === null) {
    const error = { resource: "Release", code: "invalid", field: "target_commitish" };
    throw new Refusal(failure(422, "Validation Failed", { errors: [error] }));
  }
  const folder = ".github/workflows";
  const change = await git.git("diff", "--name-only", `refs/heads/${defaultBranch}`, commit, "--", folder);
  if (change !== "" && !mayDo(request.token, repository, "workflows", "write")) throw notFound();
  await git.git("update-ref", `refs/tags/${release.tag}`, commit);
}

const textOr = <T>(value: unknown, fallback: T) => (typeof value === "string" ? value : fallback);
const flagOr = (value: unknown, fallback: boolean) => (typeof value === "boolean" ? value : fallback);

export const listReleases: Handler = (request) => {
  const repository = requireRepository(request, READ);
  const mayWrite = mayDo(request.token, repository, "contents", "write");
  const found = [...repository.releases.values()]
    .filter(({ isDraft }) => mayWrite || !isDraft)
    .toSorted((a, b) => b.id - a.id);
  const { items, headers } = pageOf(request, found);
  return { status: 200, body: items.map((each) => releaseFields(request, repository, each)), headers };
};

export const getRelease: Handler = (request) => {
  const repository = requireRepository(request, READ);
  return { status: 200, body: releaseFields(request, repository, requireRelease(request, repository)) };
};

/** Drafts have no tag yet, so they are not found by one. */
export const getReleaseByTag: Handler = (request) => {
  const repository = requireRepository(request, READ);
  const tag = request.params["tag"] ?? "";
  const release = [...repository.releases.values()].find((each) => !each.isDraft && each.tag === tag);
  if (release === undefined) throw notFound();
  return { status: 200, body: releaseFields(request, repository, release) };
};

export const createRelease: Handler = async (request) => {
  const { body, state, clock, account } = request;
  const repository = requireRepository(request, WRITE);
  const now = clock.now();
  const release: Release = {
    id: state.nextId(),
    tag: textOr(body["tag_name"], ""),
    target: textOr(body["target_commitish"], repository.defaultBranch),
    name: textOr(body["name"], null),
    body: textOr(body["body"], null),
    isDraft: flagOr(body["draft"], false),
    isPrerelease: flagOr(body["prerelease"], false),
    author: account.login,
    createdAt: now,
    publishedAt: null,
    assets: [],
  };
  if (!/^[^\s~^:?*[\\]+$/u.test(release.tag)) {
    const error = { resource: "Release", code: "custom", field: "tag_name" };
    return failure(422, "Validation Failed", { errors: [error] });
  }
  if (!release.isDraft) {
    requireFreeTag(repository, release.tag, null);
    await makeTag(request, repository, release);
    release.publishedAt = now;
  }
  repository.releases.set(release.id, release);
  const fields = releaseFields(request, repository, release);
  return { status: 201, body: fields, headers: { location: fields.url } };
};

export const updateRelease: Handler = async (request) => {
  const { body, clock } = request;
  const repository = requireRepository(request, WRITE);
  const release = requireRelease(request, repository);
  const changed = {
    ...release,
    tag: textOr(body["tag_name"], release.tag),
    target: textOr(body["target_commitish"], release.target),
    name: textOr(body["name"], release.name),
    body: textOr(body["body"], release.body),
    isDraft: flagOr(body["draft"], release.isDraft),
    isPrerelease: flagOr(body["prerelease"], release.isPrerelease),
  };
  if (!changed.isDraft) {
    requireFreeTag(repository, changed.tag, release);
    await makeTag(request, repository, changed);
    changed.publishedAt ??= clock.now();
  }
  Object.assign(release, changed);
  return { status: 200, body: releaseFields(request, repository, release) };
};

/** The tag stays. */
export const deleteRelease: Handler = (request) => {
  const repository = requireRepository(request, WRITE);
  const release = requireRelease(request, repository);
  repository.releases.delete(release.id);
  return { status: 204 };
};
