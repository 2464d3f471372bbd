import type { Handler } from "../http/api.ts";
import { deleteRef, getRef, getTree, listMatchingRefs } from "./git-data.ts";
import {
  createRepositoryFor,
  deleteRepository,
  getRepository,
  type RepositoryOptions,
} from "./repositories.ts";
import { getAuthenticatedUser } from "./user.ts";

/** What answers each operation; one that is absent is a loud 501. */
export function makeHandlers(options: RepositoryOptions): ReadonlyMap<string, Handler> {
  return new Map<string, Handler>([
    ["users/get-authenticated", getAuthenticatedUser],
    [
      "repos/create-for-authenticated-user",
      createRepositoryFor("repos/create-for-authenticated-user", options),
    ],
    ["repos/create-in-org", createRepositoryFor("repos/create-in-org", options)],
    ["repos/get", getRepository],
    ["repos/delete", deleteRepository],
    ["git/get-ref", getRef],
    ["git/list-matching-refs", listMatchingRefs],
    ["git/get-tree", getTree],
    ["git/delete-ref", deleteRef],
  ]);
}
