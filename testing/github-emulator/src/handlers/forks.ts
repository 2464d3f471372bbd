import { indexWorkflows } from "../actions/index-workflows.ts";
import { failure, requireRepository, type Handler } from "../http/api.ts";
import { findRepository } from "../state/state.ts";
import { createRepository, ownerOf, requireCreation, type RepositoryOptions } from "./repositories.ts";
import { repositoryFields } from "./shapes.ts";

/**
 * `POST …/forks`: answers at once, Git finds the fork later. It is as public as its source, and its workflows do
 * nothing until a person switches them on; no request is known that does it.
 */
export function createForkHandler(options: RepositoryOptions): Handler {
  return async (request) => {
    const { body, account, state, clock } = request;
    const source = requireRepository(request, { permission: "contents", level: "read" });
    const organization = body["organization"];
    const owner = typeof organization === "string" ? ownerOf(request, organization) : account;
    requireCreation(request, owner);
    const name = typeof body["name"] === "string" ? body["name"] : source.name;
    const parent = `${source.owner}/${source.name}`;
    // A second fork of the same source is the first one, whatever name is wanted now.
    const known =
      [...state.repositories.values()].find(
        (each) => each.parent === parent && each.owner.toLowerCase() === owner.login.toLowerCase(),
      ) ?? null;
    if (known === null && findRepository(state, owner.login, name) !== null) {
      return failure(422, "Name already exists on this account");
    }
    const fork =
      known ??
      (await createRepository(request, options, {
        owner,
        name,
        isPrivate: source.isPrivate,
        description: source.description,
        parent,
      }));
    if (known === null) {
      const all = body["default_branch_only"] === true ? source.defaultBranch : "*";
      await fork.git.git("fetch", "--quiet", source.git.folder, `+refs/heads/${all}:refs/heads/${all}`);
      await indexWorkflows(fork, { now: clock.now(), delay: 0, nextId: state.nextId });
    }
    const fields = repositoryFields(fork, owner, request);
    return { status: 202, body: request.fill("repos/create-fork", 202, fields) };
  };
}
