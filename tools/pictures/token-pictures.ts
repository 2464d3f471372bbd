import { main, type World } from "pakeplus";
import { terminalPicture } from "./terminal-picture.ts";

const NOW = Date.UTC(2026, 10, 22, 10);
const CLASSIC = `ghp_${"0".repeat(36)}`;
const FINE_GRAINED = `github_pat_${"0".repeat(40)}`;
const TIP = "a".repeat(40);

interface Answer {
  status: number;
  body?: unknown;
  headers?: Readonly<Record<string, string>>;
}

type GitHub = Readonly<Record<string, Answer>>;

const user = (headers: Readonly<Record<string, string>>): Answer => ({
  status: 200,
  body: { login: "octo", id: 1 },
  headers,
});

/** A build repository whose token has everything but Issues. */
const BUILD_REPOSITORY: GitHub = {
  "GET /repos/octo/PakePlus/git/matching-refs/heads/": {
    status: 200,
    body: [{ ref: "refs/heads/main", object: { sha: TIP } }],
  },
  "GET /repos/octo/PakePlus/git/trees/": {
    status: 200,
    body: { sha: TIP, truncated: false, tree: [{ path: "pakeplus/repository.json", sha: TIP }] },
  },
  "GET /repos/octo/PakePlus/actions/permissions": { status: 200, body: { enabled: true } },
  "GET /repos/octo/PakePlus": { status: 200, body: { private: true } },
  "POST /repos/octo/PakePlus/actions/workflows/": { status: 404 },
  "PUT /repos/octo/PakePlus/contents/": { status: 422 },
  "PATCH /repos/octo/PakePlus/labels/": {
    status: 403,
    body: { message: "Resource not accessible by personal access token" },
  },
};

const never = async (): Promise<never> => Promise.reject(new Error("nobody is there to ask"));

/** What the command really prints when GitHub answers so; no network is used. */
async function transcriptOf(args: readonly string[], token: string, github: GitHub): Promise<string> {
  let shown = `\u001B[2m$\u001B[0m \u001B[1mpakeplus ${args.join(" ")}\u001B[0m\n`;
  const write = (text: string): void => {
    shown += text;
  };
  const world: Partial<World> = {
    stdin: {
      isTerminal: false,
      readAll: async () => Promise.resolve(""),
      readHidden: never,
      readLine: never,
    },
    stdout: { write, isTTY: true },
    stderr: { write, isTTY: true },
    env: { HOME: "/nowhere", PAKEPLUS_GITHUB_TOKEN: token, PAKEPLUS_TOKEN_STORE: "file", TERM: "xterm" },
    cwd: "/nowhere",
    signal: new AbortController().signal,
    fetch: async (address, { method = "GET" } = {}) => {
      const line = `${method} ${new Request(address).url.replace("https://api.github.com", "")}`;
      const found = Object.entries(github).find(([start]) => line.startsWith(start))?.[1];
      const { status, body, headers } = found ?? { status: 404, body: undefined, headers: undefined };
      const type = { "content-type": "application/json" };
      const content = JSON.stringify(body ?? { message: "Not Found" });
      return Promise.resolve(new Response(content, { status, headers: { ...type, ...headers } }));
    },
    wallClock: () => NOW,
    clock: () => 0,
    sleep: never,
    nodeVersion: "20.19.0",
  };
  await main(args, world as World);
  return shown;
}

/** Pictures for docs/guide/token.md: what the command prints, with another answer of GitHub each. */
export const TOKEN_PICTURES: readonly { file: string; text: () => Promise<string> }[] = [
  {
    file: "token-classic",
    title: "pakeplus token test with a classic token: Token is valid, repo and workflow are granted",
    args: ["token", "test"],
    token: CLASSIC,
    github: {
      "GET /user": user({
        "x-oauth-scopes": "repo, workflow",
        "github-authentication-token-expiration": "2026-12-01 10:00:00 UTC",
      }),
    },
  },
  {
    file: "token-right-missing",
    title:
      "pakeplus token test with a token that lacks workflow: the right is named, with a page that fixes it",
    args: ["token", "test"],
    token: CLASSIC,
    github: { "GET /user": user({ "x-oauth-scopes": "repo" }) },
  },
  {
    file: "token-fine-grained",
    title: "pakeplus token test with a fine-grained token: Token is valid, rights are proved at set-up",
    args: ["token", "test"],
    token: FINE_GRAINED,
    github: { "GET /user": user({}) },
  },
  {
    file: "token-probe",
    title:
      "pakeplus token test --probe: each right of a fine-grained token is granted, missing or proved in use",
    args: ["token", "test", "--probe"],
    token: FINE_GRAINED,
    github: { "GET /user": user({}), ...BUILD_REPOSITORY },
  },
].map(({ file, title, args, token, github }) => ({
  file: `docs/pictures/${file}.svg`,
  text: async () => terminalPicture(title, await transcriptOf(args, token, github)),
}));
