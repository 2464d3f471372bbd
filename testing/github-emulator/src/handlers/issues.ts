import { failure, notFound, requireRepository, type Handler } from "../http/api.ts";
import { asList, asRecord, asText } from "../workflow/plain.ts";
import { mayDo } from "../http/rights.ts";
import type { Issue } from "../state/state.ts";
import { isoTime, simpleUser } from "./shapes.ts";

const WRITE = { permission: "issues", level: "write" } as const;

/** Anybody may open an issue where they can read; only those who may write give it labels. */
export const createIssue: Handler = (request) => {
  const { body, state, clock, account, token, web, api } = request;
  const isPublic = { permission: "issues", level: "read" } as const;
  const repository = requireRepository(request, token.scopes === null ? WRITE : isPublic);
  if (repository.isFork) return failure(410, "Issues has been disabled in this repository.");
  const title = asText(body["title"]);
  if (title === "") {
    const error = { resource: "Issue", code: "missing_field", field: "title" };
    return failure(422, "Validation Failed", { errors: [error] });
  }
  const wanted = asList(body["labels"]).map((label) =>
    typeof label === "string" ? label : asText(asRecord(label)["name"]),
  );
  const issue: Issue = {
    id: state.nextId(),
    number: repository.issues.length + 1,
    title,
    body: typeof body["body"] === "string" ? body["body"] : null,
    labels: mayDo(token, repository, "issues", "write") ? wanted : [],
    author: account.login,
    createdAt: clock.now(),
  };
  repository.issues.push(issue);
  const full = `${repository.owner}/${repository.name}`;
  const url = `${api}/repos/${full}/issues/${issue.number}`;
  const fields = {
    id: issue.id,
    node_id: `I_${issue.id}`,
    number: issue.number,
    title,
    body: issue.body,
    state: "open",
    locked: false,
    comments: 0,
    assignee: null,
    milestone: null,
    closed_at: null,
    labels: issue.labels,
    user: simpleUser(account, request),
    created_at: isoTime(issue.createdAt),
    updated_at: isoTime(issue.createdAt),
    url,
    html_url: `${web}/${full}/issues/${issue.number}`,
    repository_url: `${api}/repos/${full}`,
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
  };
  return { status: 201, body: request.fill("issues/create", 201, fields), headers: { location: url } };
};

export const updateLabel: Handler = (request) => {
  const { params, body, api } = request;
  const repository = requireRepository(request, WRITE);
  const name = params["name"] ?? "";
  const label = repository.labels.get(name);
  if (label === undefined) throw notFound();
  const renamed = typeof body["new_name"] === "string" ? body["new_name"] : name;
  const changed = {
    color: typeof body["color"] === "string" ? body["color"] : label.color,
    description: typeof body["description"] === "string" ? body["description"] : label.description,
  };
  repository.labels.delete(name);
  repository.labels.set(renamed, changed);
  const url = `${api}/repos/${repository.owner}/${repository.name}/labels/${encodeURIComponent(renamed)}`;
  return {
    status: 200,
    body: { id: repository.id, node_id: `LA_${renamed}`, url, name: renamed, default: false, ...changed },
  };
};
