import { failure, notFound, requireRepository, type ApiRequest, type Handler } from "../http/api.ts";
import { pageOf } from "../http/pages.ts";
import type { Repository } from "../state/state.ts";

const READ = { permission: "contents", level: "read" } as const;
const FIELDS = "%H%x1f%T%x1f%P%x1f%an%x1f%ae%x1f%aI%x1f%cn%x1f%ce%x1f%cI%x1f%B%x1e";
const UNSIGNED = { verified: false, reason: "unsigned", signature: null, payload: null, verified_at: null };

interface Commit {
  sha: string;
  tree: string;
  parents: readonly string[];
  author: { name: string; email: string; date: string };
  committer: { name: string; email: string; date: string };
  message: string;
}

async function readCommits(repository: Repository, from: string, ...options: string[]): Promise<Commit[]> {
  const text = await repository.git.git("log", `--format=${FIELDS}`, ...options, from);
  return text
    .split("\u001E")
    .map((record) => record.replace(/^\n/u, ""))
    .filter((record) => record !== "")
    .map((record) => {
      const [sha = "", tree = "", parents = "", ...rest] = record.split("\u001F");
      const [name = "", email = "", date = "", byName = "", byEmail = "", byDate = "", message = ""] = rest;
      return {
        sha,
        tree,
        parents: parents.split(" ").filter((parent) => parent !== ""),
        author: { name, email, date: utc(date) },
        committer: { name: byName, email: byEmail, date: utc(byDate) },
        message: message.trimEnd(),
      };
    });
}

function utc(date: string): string {
  return new Date(date).toISOString().replace(/\.\d+Z$/u, "Z");
}

function addresses({ web, api }: ApiRequest, { owner, name }: Repository, sha: string) {
  return {
    git: `${api}/repos/${owner}/${name}/git/commits/${sha}`,
    rest: `${api}/repos/${owner}/${name}/commits/${sha}`,
    html: `${web}/${owner}/${name}/commit/${sha}`,
    tree: `${api}/repos/${owner}/${name}/git/trees`,
  };
}

export const getGitCommit: Handler = async (request) => {
  const repository = requireRepository(request, READ);
  const name = request.params["commit_sha"] ?? "";
  if ((await repository.git.refs()).size === 0) return failure(409, "Git Repository is empty.");
  const [commit] = await readCommits(repository, name, "-1").catch(() => []);
  if (commit === undefined) throw notFound();
  const { sha, tree, parents, author, committer, message } = commit;
  const here = addresses(request, repository, sha);
  return {
    status: 200,
    body: {
      sha,
      node_id: `C_${sha}`,
      url: here.git,
      html_url: here.html,
      author,
      committer,
      message,
      tree: { sha: tree, url: `${here.tree}/${tree}` },
      parents: parents.map((parent) => {
        const there = addresses(request, repository, parent);
        return { sha: parent, url: there.git, html_url: there.html };
      }),
      verification: UNSIGNED,
    },
  };
};

export const listCommits: Handler = async (request) => {
  const repository = requireRepository(request, READ);
  if ((await repository.git.refs()).size === 0) return failure(409, "Git Repository is empty.");
  const from = request.query.get("sha") ?? repository.defaultBranch;
  const commits = await readCommits(repository, from).catch(() => null);
  if (commits === null) throw notFound();
  const { items, headers } = pageOf(request, commits);
  const body = items.map(({ sha, tree, parents, author, committer, message }) => {
    const here = addresses(request, repository, sha);
    return {
      sha,
      node_id: `C_${sha}`,
      url: here.rest,
      html_url: here.html,
      comments_url: `${here.rest}/comments`,
      commit: {
        url: here.git,
        author,
        committer,
        message,
        comment_count: 0,
        tree: { sha: tree, url: `${here.tree}/${tree}` },
        verification: UNSIGNED,
      },
      // Addresses of mail that belong to no account.
      author: null,
      committer: null,
      parents: parents.map((parent) => {
        const there = addresses(request, repository, parent);
        return { sha: parent, url: there.rest, html_url: there.html };
      }),
    };
  });
  return { status: 200, body, headers };
};

export const listBranches: Handler = async (request) => {
  const repository = requireRepository(request, READ);
  const branches = [...(await repository.git.refs())].filter(([ref]) => ref.startsWith("refs/heads/"));
  const { items, headers } = pageOf(request, branches);
  const body = items.map(([ref, sha]) => ({
    name: ref.slice("refs/heads/".length),
    commit: { sha, url: addresses(request, repository, sha).rest },
    protected: false,
  }));
  return { status: 200, body, headers };
};

/** Only as a question whether one may: nothing of ours writes files in this way. */
export const putContents: Handler = (request) => {
  requireRepository(request, { permission: "contents", level: "write" });
  const { body } = request;
  if (body["message"] !== undefined && body["content"] !== undefined) {
    return failure(501, "The emulator writes no file by this request.");
  }
  const text = 'Invalid request.\n\n"message", "content" weren\'t supplied.';
  return failure(422, text);
};
