import type { Account, Repository } from "../state/state.ts";

export interface Addresses {
  web: string;
  api: string;
}

/** GitHub's "simple user" with addresses of this server. */
export function simpleUser({ id, login, kind }: Account, { web, api }: Addresses) {
  const name = encodeURIComponent(login);
  const url = `${api}/users/${name}`;
  return {
    login,
    id,
    node_id: `U_${id}`,
    avatar_url: `${web}/${name}.png`,
    gravatar_id: "",
    url,
    html_url: `${web}/${name}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: kind,
    site_admin: false,
  };
}

export function isoTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/\.\d+Z$/u, "Z");
}

/** The fields of a repository that mean something; the rest is filled from the schema. */
export function repositoryFields(repository: Repository, owner: Account, addresses: Addresses) {
  const { web, api } = addresses;
  const full = `${repository.owner}/${repository.name}`;
  const time = isoTime(repository.createdAt);
  return {
    id: repository.id,
    node_id: `R_${repository.id}`,
    name: repository.name,
    full_name: full,
    owner: simpleUser(owner, addresses),
    private: repository.isPrivate,
    visibility: repository.isPrivate ? "private" : "public",
    html_url: `${web}/${full}`,
    url: `${api}/repos/${full}`,
    clone_url: `${web}/${full}.git`,
    description: repository.description,
    fork: repository.isFork,
    // A fork has none until its owner wants them.
    has_issues: !repository.isFork,
    default_branch: repository.defaultBranch,
    archived: false,
    disabled: false,
    permissions: { admin: true, maintain: true, push: true, triage: true, pull: true },
    created_at: time,
    updated_at: time,
    pushed_at: time,
  };
}
