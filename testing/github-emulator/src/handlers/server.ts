import { failure, notFound, type Handler } from "../http/api.ts";

/** `GET /rate_limit`: costs nothing. */
export const getRateLimit: Handler = ({ rateLimit, token, edition }) => {
  if (rateLimit.limit === null) return failure(404, "Rate limiting is not enabled.");
  const core = rateLimit.budget(token.login);
  const search = { ...core, limit: 30, used: 0, remaining: 30 };
  return {
    status: 200,
    body: { resources: { core, search, ...(edition === "api.github.com" && { graphql: core }) }, rate: core },
  };
};

export const getMeta: Handler = ({ fill }) => ({
  status: 200,
  body: fill("meta/get", 200, { verifiable_password_authentication: false }),
});

/** Members see more of an organisation than its name; nothing of ours reads that. */
export const getOrganization: Handler = ({ state, params, fill, web, api }) => {
  const account = state.accounts.get((params["org"] ?? "").toLowerCase());
  if (account?.kind !== "Organization") throw notFound();
  const url = `${api}/orgs/${account.login}`;
  return {
    status: 200,
    body: fill("orgs/get", 200, {
      login: account.login,
      id: account.id,
      node_id: `O_${account.id}`,
      url,
      repos_url: `${url}/repos`,
      events_url: `${url}/events`,
      hooks_url: `${url}/hooks`,
      issues_url: `${url}/issues`,
      members_url: `${url}/members{/member}`,
      public_members_url: `${url}/public_members{/member}`,
      avatar_url: `${web}/${account.login}.png`,
      html_url: `${web}/${account.login}`,
      type: "Organization",
    }),
  };
};
