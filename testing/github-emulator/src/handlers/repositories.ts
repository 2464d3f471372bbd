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
import { createGitRepository } from "../git/git-repository.ts";
import { repositoryKey, type Account, type Repository } from "../state/state.ts";
import { repositoryFields } from "./shapes.ts";

export interface RepositoryOptions {
  /** Absolute folder for all bare repositories. */
  folder: string;
  /** How long Git does not find a new repository, milliseconds. */
  gitDelay: () => number;
}

function ownerOf(request: ApiRequest, login: string): Account {
  const account = request.state.accounts.get(login.toLowerCase());
  if (account === undefined) throw notFound();
  return account;
}

function requireCreation({ token, body }: ApiRequest): void {
  if (token.scopes !== null) {
    const isPrivate = body["private"] === true;
    const isAllowed = token.scopes.includes("repo") || (!isPrivate && token.scopes.includes("public_repo"));
    if (!isAllowed) throw notFound();
  } else if (token.permissions.administration !== "write" || token.repositories !== null) {
    throw forbidden({ permission: "administration", level: "write" });
  }
}

function creationRefused(error: Readonly<Record<string, string>>): Refusal {
  return new Refusal(
    failure(422, "Repository creation failed.", {
      errors: [{ resource: "Repository", field: "name", ...error }],
    }),
  );
}

async function createRepository(
  request: ApiRequest,
  options: RepositoryOptions,
  owner: Account,
): Promise<Repository> {
  const { state, body, clock } = request;
  const name = typeof body["name"] === "string" ? body["name"] : "";
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
    isPrivate: body["private"] === true,
    defaultBranch: "main",
    description: typeof body["description"] === "string" ? body["description"] : null,
    isFork: false,
    createdAt: clock.now(),
    gitReadyAt: clock.now() + options.gitDelay(),
    git: await createGitRepository(join(options.folder, `${id}.git`), "main"),
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
    requireCreation(request);
    const repository = await createRepository(request, options, owner);
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
  return { status: 200, body: request.fill("repos/get", 200, fields) };
};

export const deleteRepository: Handler = (request) => {
  const repository = requireRepository(request, { permission: "administration", level: "write" });
  request.state.repositories.delete(repositoryKey(repository.owner, repository.name));
  return { status: 204 };
};
