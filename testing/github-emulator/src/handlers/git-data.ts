import { failure, notFound, requireRepository, type ApiRequest, type Handler } from "../http/api.ts";

const READ = { permission: "contents", level: "read" } as const;

function reference(request: ApiRequest, ref: string, sha: string) {
  const { api, params } = request;
  const base = `${api}/repos/${params["owner"] ?? ""}/${params["repo"] ?? ""}/git`;
  return {
    ref,
    node_id: `REF_${sha.slice(0, 8)}`,
    url: `${base}/${ref}`,
    object: { type: "commit", sha, url: `${base}/commits/${sha}` },
  };
}

async function requireContent(request: ApiRequest) {
  const repository = requireRepository(request, READ);
  const refs = await repository.git.refs();
  return { repository, refs, isEmpty: refs.size === 0 };
}

const empty = () => failure(409, "Git Repository is empty.");

export const getRef: Handler = async (request) => {
  const { refs, isEmpty } = await requireContent(request);
  if (isEmpty) return empty();
  const ref = `refs/${request.params["ref"] ?? ""}`;
  const sha = refs.get(ref);
  if (sha === undefined) throw notFound();
  return { status: 200, body: reference(request, ref, sha) };
};

export const listMatchingRefs: Handler = async (request) => {
  const { refs, isEmpty } = await requireContent(request);
  if (isEmpty) return empty();
  const prefix = `refs/${request.params["ref"] ?? ""}`;
  const found = [...refs].filter(([ref]) => ref.startsWith(prefix));
  return { status: 200, body: found.map(([ref, sha]) => reference(request, ref, sha)) };
};

/** GitHub lists at most this many entries, then says `truncated`. */
const MAX_ENTRIES = 100_000;

export const getTree: Handler = async (request) => {
  const { repository, isEmpty } = await requireContent(request);
  if (isEmpty) return empty();
  const name = request.params["tree_sha"] ?? "";
  const sha = await repository.git
    .git("rev-parse", "--verify", "--quiet", `${name}^{tree}`)
    .catch(() => null);
  if (sha === null) throw notFound();
  const recursive = request.query.has("recursive") ? ["-r", "-t"] : [];
  const listing = await repository.git.git("ls-tree", "-z", "-l", ...recursive, sha);
  const base = `${request.api}/repos/${repository.owner}/${repository.name}/git`;
  const entries = listing.split("\0").filter((line) => line !== "");
  return {
    status: 200,
    body: {
      sha,
      url: `${base}/trees/${sha}`,
      truncated: entries.length > MAX_ENTRIES,
      tree: entries.slice(0, MAX_ENTRIES).map((line) => {
        const [, mode = "", type = "", id = "", size = "", path = ""] =
          /^(\d+) (\w+) ([0-9a-f]+) +(\S+)\t([\s\S]*)$/u.exec(line) ?? [];
        return {
          path,
          mode,
          type,
          sha: id,
          ...(type === "blob" && { size: Number(size) }),
          url: `${base}/${type}s/${id}`,
        };
      }),
    },
  };
};

export const deleteRef: Handler = async (request) => {
  const repository = requireRepository(request, { permission: "contents", level: "write" });
  const ref = `refs/${request.params["ref"] ?? ""}`;
  if ((await repository.git.tipOf(ref)) === null) return failure(422, "Reference does not exist");
  await repository.git.git("update-ref", "-d", ref);
  return { status: 204 };
};
