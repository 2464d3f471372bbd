import { join } from "node:path";
import {
  failure,
  forbidden,
  notFound,
  Refusal,
  requireRepository,
  type ApiRequest,
  type Handler,
} from "../http/api.ts";
import { refusalOf } from "../http/rights.ts";
import { createGitRepository } from "../git/git-repository.ts";
import { findRepository, repositoryKey, type Account, type Repository } from "../state/state.ts";
import { repositoryFields } from "./shapes.ts";

export interface RepositoryOptions {
  /** Absolute folder for all bare repositories. */
  folder: string;
  /** How long Git does not find a new repository, milliseconds. */
  gitDelay: () => number;
}

/** Some of the labels that every new repository has. */
const LABELS = [
  ["bug", "d73a4a"],
  ["enhancement", "a2eeef"],
  ["question", "d876e3"],
] as const;

export function ownerOf(request: ApiRequest, login: string): Account {
  const account = request.state.accounts.get(login.toLowerCase());
  if (account === undefined) throw notFound();
  return account;
}

/** People may create for themselves and for the organisations that they administrate. */
export function requireCreation(request: ApiRequest, owner: Account): void {
  const { token, body } = request;
  const login = token.login.toLowerCase();
  const isOwn = owner.login.toLowerCase() === login || owner.members.has(login);
  const isMeant = token.scopes !== null || token.resourceOwner.toLowerCase() === owner.login.toLowerCase();
  if (token.isOfRun) throw forbidden({ permission: "administration", level: "write" }, token);
  if (!isOwn || !isMeant) throw notFound();
  const refusal = refusalOf(request.state, token, owner.login);
  if (refusal !== null) throw new Refusal(failure(403, refusal));
  if (token.isPending) throw forbidden({ permission: "administration", level: "write" }, token);
  if (token.scopes !== null) {
    const isPrivate = body["private"] === true;
    const isAllowed = token.scopes.includes("repo") || (!isPrivate && token.scopes.includes("public_repo"));
    if (!isAllowed) throw notFound();
  } else if (token.permissions.administration !== "write" || token.repositories !== null) {
    throw forbidden({ permission: "administration", level: "write" }, token);
  }
}

function creationRefused(error: Readonly<Record<string, string>>): Refusal {
  return new Refusal(
    failure(422, "Repository creation failed.", {
      errors: [{ resource: "Repository", field: "name", ...error }],
    }),
  );
}

export interface NewRepository {
  owner: Account;
  name: string;
  isPrivate: boolean;
  description: string | null;
  /** `owner/name` of what it is a fork of. */
  parent: string | null;
}

export async function createRepository(
  { state, clock, token }: ApiRequest,
  options: RepositoryOptions,
  { owner, name, isPrivate, description, parent }: NewRepository,
): Promise<Repository> {
  if (!/^[\w.-]{1,100}$/u.test(name)) throw creationRefused({ code: "custom", message: "name is invalid" });
  const key = repositoryKey(owner.login, name);
  if (state.repositories.has(key)) {
    throw creationRefused({ code: "custom", message: "name already exists on this account" });
  }
  const id = state.nextId();
  const repository: Repository = {
    id,
    owner: owner.login,
    name,
    isPrivate,
    defaultBranch: "main",
    description,
    isFork: parent !== null,
    parent,
    administrators: new Set([owner.login.toLowerCase(), token.login.toLowerCase(), ...owner.members]),
    createdAt: clock.now(),
    gitReadyAt: clock.now() + options.gitDelay(),
    git: await createGitRepository(join(options.folder, `${id}.git`), "main"),
    hasActions: true,
    workflows: new Map(),
    runs: new Map(),
    releases: new Map(),
    secrets: new Map(),
    issues: [],
    labels: new Map(LABELS.map(([label, color]) => [label, { color, description: null }])),
  };
  state.repositories.set(key, repository);
  return repository;
}

/** `POST /user/repos` and `POST /orgs/{org}/repos`. */
export function createRepositoryFor(
  operation: "repos/create-for-authenticated-user" | "repos/create-in-org",
  options: RepositoryOptions,
): Handler {
  return async (request) => {
    const owner =
      operation === "repos/create-in-org" ? ownerOf(request, request.params["org"] ?? "") : request.account;
    requireCreation(request, owner);
    const { body } = request;
    const repository = await createRepository(request, options, {
      owner,
      name: typeof body["name"] === "string" ? body["name"] : "",
      isPrivate: body["private"] === true,
      description: typeof body["description"] === "string" ? body["description"] : null,
      parent: null,
    });
    const fields = repositoryFields(repository, owner, request);
    return {
      status: 201,
      body: request.fill(operation, 201, fields),
      headers: { location: fields.url },
    };
  };
}

export const getRepository: Handler = (request) => {
  const repository = requireRepository(request, { permission: "metadata", level: "read" });
  const fields = repositoryFields(repository, ownerOf(request, repository.owner), request);
  const fill = (filled: object) => request.fill("repos/get", 200, { ...filled });
  return { status: 200, body: fill({ ...fields, ...parentFields(repository, request, fill) }) };
};

/** A fork says what it was made from; there it is the shorter form of a repository. */
function parentFields(
  { parent }: Repository,
  request: ApiRequest,
  fill: (fields: object) => unknown,
): Readonly<Record<string, unknown>> {
  const [owner = "", name = ""] = parent?.split("/") ?? [];
  const found = findRepository(request.state, owner, name);
  if (found === null) return {};
  const {
    network_count: _network,
    subscribers_count: _subscribers,
    ...short
  } = fill(repositoryFields(found, ownerOf(request, found.owner), request)) as Record<string, unknown>;
  const repository = { ...short, has_downloads: true };
  return { parent: repository, source: repository };
}

export const deleteRepository: Handler = (request) => {
  const repository = requireRepository(request, { permission: "administration", level: "write" });
  // A scope of its own, which "repo" does not include.
  if (request.token.scopes?.includes("delete_repo") === false) {
    return failure(403, "Must have admin rights to Repository.");
  }
  request.state.repositories.delete(repositoryKey(repository.owner, repository.name));
  return { status: 204 };
};
