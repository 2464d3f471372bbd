import { Secret } from "@pakeplus/core";
import {
  createClient,
  hostOf,
  inspectToken,
  makeCommit,
  makeTrees,
  pushRefusal,
  pushToRemote,
  startObjectId,
  type BlobSource,
} from "@pakeplus/github";
import { startEmulator, type Emulator, type NewToken } from "@pakeplus/github-emulator";
import { beforeEach, expect, test } from "vitest";

const TOKEN = `ghp_${"p".repeat(36)}`;
const FULL: NewToken = { token: TOKEN, login: "octo", scopes: ["repo", "workflow"] };

let emulator: Emulator;
beforeEach(async () => {
  const started = await startEmulator();
  emulator = started;
  return async () => {
    await started.close();
  };
});

function connect(token = TOKEN) {
  const { signal } = new AbortController();
  const options = { host: hostOf(emulator.url), token: new Secret(token), fetch, signal };
  const client = createClient({ ...options, now: Date.now, sleep: () => Promise.resolve() });
  return { options, client };
}

function blob(path: string, text: string): BlobSource {
  const content = Buffer.from(text);
  const id = startObjectId("blob", content.byteLength);
  id.update(content);
  return {
    path,
    id: id.finish(),
    bytes: content.byteLength,
    async *read() {
      yield content;
    },
  };
}

function commitOf(blobs: readonly BlobSource[], parents: readonly string[] = []) {
  const { root, trees } = makeTrees(blobs.map(({ path, id }) => ({ path, id, isExecutable: false })));
  const author = { name: "octo", email: "1+octo@users.noreply.github.com" };
  const commit = makeCommit({ tree: root, parents, author, at: 1_700_000_000, message: "Files" });
  return { commit, content: { objects: [...trees, commit], blobs } };
}

async function makeRepository(): Promise<string> {
  const { client } = connect();
  const body = { name: "PakePlus", private: true };
  await client.send({ method: "POST", path: "/user/repos", body, purpose: "make it" });
  return "octo/PakePlus";
}

const repositoryOf = (name: string) => {
  const found = emulator.state.repositories.get(name.toLowerCase());
  if (found === undefined) throw new Error(`There is no ${name}.`);
  return found.git;
};

test("a token is tested, a repository made and files sent in three requests, all as GitHub describes them", async () => {
  emulator.addToken(FULL);
  const { client, options } = connect();
  expect(await inspectToken(client, new Secret(TOKEN))).toMatchObject({ login: "octo", isValid: true });
  const repository = await makeRepository();
  const files = [blob("index.html", "<h1>Hi</h1>"), blob(".github/workflows/build.yml", "on: push")];
  const { commit, content } = commitOf(files);
  const updates = [
    { ref: "refs/heads/main", from: null, to: commit.id },
    { ref: "refs/heads/app/notes", from: null, to: commit.id },
  ];
  const outcome = await pushToRemote(options, { repository, updates, content });
  expect(outcome).toEqual({
    kind: "answered",
    report: { ok: true, refused: [], unpackProblem: null, remote: [] },
  });
  const git = repositoryOf(repository);
  expect(await git.git("show", "main:index.html")).toBe("<h1>Hi</h1>");
  expect(await git.git("fsck", "--full", "--strict")).toBe("");
  expect(emulator.journal.map(({ method, path }) => `${method} ${path}`)).toEqual([
    "GET /user",
    "POST /user/repos",
    "POST /octo/PakePlus.git/git-receive-pack",
  ]);
  expect(emulator.violations).toEqual([]);
});

test("a tip that moved is noticed, and nothing is overwritten", async () => {
  emulator.addToken(FULL);
  const repository = await makeRepository();
  const { options } = connect();
  const first = commitOf([blob("a", "1")]);
  const ref = "refs/heads/main";
  await pushToRemote(options, {
    repository,
    updates: [{ ref, from: null, to: first.commit.id }],
    content: first.content,
  });
  const second = commitOf([blob("a", "2")]);
  const outcome = await pushToRemote(options, {
    repository,
    updates: [{ ref, from: null, to: second.commit.id }],
    content: second.content,
  });
  expect(outcome.kind).toBe("answered");
  const report = outcome.kind === "answered" ? outcome.report : null;
  expect(report?.ok).toBe(false);
  expect(report === null ? "" : pushRefusal(report)).toBeNull();
  expect(await repositoryOf(repository).tipOf(ref)).toBe(first.commit.id);
});

test("a workflow without the right for it is refused in plain words", async () => {
  emulator.addToken({ ...FULL, scopes: ["repo"] });
  const repository = await makeRepository();
  const { commit, content } = commitOf([blob(".github/workflows/build.yml", "on: push")]);
  const updates = [{ ref: "refs/heads/main", from: null, to: commit.id }];
  const outcome = await pushToRemote(connect().options, { repository, updates, content });
  const error = outcome.kind === "answered" ? pushRefusal(outcome.report) : null;
  expect(error).toMatchObject({ code: "GITHUB_REFUSED", exitCode: 4 });
  expect(error?.message).toContain("build workflow");
  expect(error?.reason).toContain("refusing to allow a Personal Access Token");
  expect(await repositoryOf(repository).refs()).toEqual(new Map());
});

test.each<readonly [string, Partial<NewToken>, string]>([
  ["without contents", { permissions: { administration: "write" } }, "TOKEN_RIGHT_MISSING"],
  ["expired", { scopes: ["repo"], expiresAt: 0 }, "TOKEN_REJECTED"],
])("a token %s cannot send files", async (_name, changes, code) => {
  emulator.addToken(FULL);
  const repository = await makeRepository();
  const other = `github_pat_${"q".repeat(40)}`;
  emulator.addToken({ token: other, login: "octo", ...changes });
  const { commit, content } = commitOf([blob("a", "1")]);
  const updates = [{ ref: "refs/heads/main", from: null, to: commit.id }];
  await expect(pushToRemote(connect(other).options, { repository, updates, content })).rejects.toMatchObject({
    code,
  });
});

test("a connection that breaks, and a file that changes meanwhile", async () => {
  emulator.addToken(FULL);
  const repository = await makeRepository();
  const { options } = connect();
  const { commit, content } = commitOf([blob("a", "1")]);
  const updates = [{ ref: "refs/heads/main", from: null, to: commit.id }];
  emulator.faults.push({ request: "POST /octo/PakePlus.git/git-receive-pack", times: 1, kind: "reset" });
  await expect(pushToRemote(options, { repository, updates, content })).rejects.toMatchObject({
    code: "GITHUB_UNREACHABLE",
  });
  const changing = {
    ...content,
    blobs: content.blobs.map((each) => ({
      ...each,
      async *read() {
        yield Buffer.from("2");
      },
    })),
  };
  await expect(pushToRemote(options, { repository, updates, content: changing })).rejects.toMatchObject({
    code: "SOURCE_CHANGED",
  });
  expect(await repositoryOf(repository).refs()).toEqual(new Map());
});
