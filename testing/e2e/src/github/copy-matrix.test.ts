import { createHash } from "node:crypto";
import { AppError, Secret } from "@pakeplus/core";
import {
  branchContent,
  copyRelease,
  createClient,
  findRelease,
  hostOf,
  pushBranches,
  putRelease,
  requireReleasePlace,
  type GitHubClient,
  type ReleaseContent,
} from "@pakeplus/github";
import { startEmulator, type Emulator } from "@pakeplus/github-emulator";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { FAILURES, silentAbout, type Failure } from "./harness/failures.ts";
import { branchFile, TOKEN } from "./harness/github-desk.ts";

const SOURCE = "octo/PakePlus";

type Releases = NonNullable<ReturnType<Emulator["state"]["repositories"]["get"]>>["releases"];
type EmulatedRelease = NonNullable<ReturnType<Releases["get"]>>;

/** Every request of a copy, with ID for a file of the source. */
const REQUESTS = {
  place: "GET /repos/octo/downloads",
  right: "PUT /repos/octo/downloads/contents/*",
  branches: "GET /repos/octo/downloads/git/matching-refs/heads/*",
  release: `GET /repos/${SOURCE}/releases/tags/*`,
  list: "GET /repos/octo/downloads/releases?*",
  draft: "POST /repos/octo/downloads/releases",
  assets: "GET /repos/octo/downloads/releases/*",
  file: `GET /repos/${SOURCE}/releases/assets/ID`,
  upload: "POST /repos/octo/downloads/releases/*",
  older: "DELETE /repos/octo/downloads/releases/*",
  publish: "PATCH /repos/octo/downloads/releases/*",
} as const;
type RequestName = keyof typeof REQUESTS;

/** Where an answer means something of its own. */
const MEANINGS: Readonly<Record<string, string>> = {
  // Not there, or not allowed: a person does the same about both.
  "right 404": "TOKEN_RIGHT_MISSING",
  // Refused as wrong, so the token may.
  "right 409": "none",
  "right 422": "none",
  "branches 404": "RELEASES_UNUSABLE",
  "branches 409": "RELEASES_UNUSABLE",
  // Said to be gone, but it is not, and no second release of the tag can be published.
  "older 404": "GITHUB_REFUSED",
  // What came is not the file.
  "file truncated": "DOWNLOAD_DAMAGED",
  "file web page": "DOWNLOAD_DAMAGED",
  // The server says where else it is, and that is not reachable.
  "file redirect": "GITHUB_UNREACHABLE",
};

let emulator: Emulator;
let fileId = 0;
/** What the place holds before every copy. */
let old: readonly EmulatedRelease[] = [];

beforeAll(async () => {
  emulator = await startEmulator({ rateLimit: 1_000_000 });
  emulator.addToken({ token: TOKEN, login: "octo", scopes: ["repo", "workflow"] });
  await makePlace("PakePlus", [contentOf("notes.deb", "package"), contentOf("pakeplus.json", "{}")]);
  await makePlace("downloads", [contentOf("old.deb", "old")]);
  old = [...place().releases.values()];
  fileId =
    [...(emulator.state.repositories.get("octo/pakeplus")?.releases.values() ?? [])][0]?.assets[0]?.id ?? 0;
});
afterAll(async () => emulator.close());

function connect(fetcher: typeof fetch): GitHubClient {
  return createClient({
    host: hostOf(emulator.url),
    token: new Secret(TOKEN),
    fetch: fetcher,
    now: Date.now,
    sleep: async () => new Promise((resolve) => setImmediate(resolve)),
    signal: new AbortController().signal,
  });
}

function contentOf(name: string, text: string): ReleaseContent {
  const bytes = Buffer.from(text);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return {
    name,
    sha256,
    bytes: bytes.byteLength,
    type: "text/plain",
    async *read() {
      yield bytes;
    },
  };
}

/** A public repository with one commit and a release of these files. */
async function makePlace(name: string, files: readonly ReleaseContent[]): Promise<void> {
  const client = connect(fetch);
  await client.send({ method: "POST", path: "/user/repos", body: { name }, purpose: "make it" });
  const { signal } = new AbortController();
  await pushBranches({
    remote: { host: client.host, token: new Secret(TOKEN), fetch, signal },
    repository: `octo/${name}`,
    author: { name: "octo", email: "1+octo@users.noreply.github.com" },
    at: 1,
    updates: [
      {
        branch: "main",
        content: branchContent([branchFile("README.md", name)]),
        known: null,
        message: "One",
      },
    ],
    sleep: () => Promise.resolve(),
  });
  const sums = contentOf("SHA256SUMS", files.map((file) => `${file.sha256}  ${file.name}\n`).join(""));
  const text = { tag: "notes-v1.0.0", name: "Notes 1.0.0", notes: "New.", isPrerelease: false };
  const options = { text, files: [...files, sums], movesTag: false, onFile: () => undefined };
  await putRelease(client, `octo/${name}`, options);
}

function place() {
  const found = emulator.state.repositories.get("octo/downloads");
  if (found === undefined) throw new Error("It was not made.");
  return found;
}

function bringOldBack(): void {
  place().releases = new Map(old.map((release) => [release.id, { ...release, assets: [...release.assets] }]));
}

/** All that `releases --copy` does. */
async function copy(fetcher: typeof fetch): Promise<string> {
  const client = connect(fetcher);
  const to = "octo/downloads";
  await requireReleasePlace(client, to);
  const release = await findRelease(client, SOURCE, "notes", "1.0.0");
  await copyRelease(client, { from: SOURCE, release, to, onFile: () => undefined });
  return "copied";
}

function releasesOf(name: "downloads" | "pakeplus") {
  const repository = emulator.state.repositories.get(`octo/${name}`);
  return [...(repository?.releases.values() ?? [])].map(({ isDraft, assets }) => ({
    isDraft,
    files: assets.map((asset) => `${asset.name} ${asset.sha256}`).toSorted(),
  }));
}

const CASES = (Object.keys(REQUESTS) as RequestName[]).flatMap((request) =>
  FAILURES.map((failure): readonly [RequestName, string, Failure] => [request, failure.name, failure]),
);

beforeEach(bringOldBack);

describe("every failure of every request of a copy has its code; people see the old release or the new one", () => {
  test.each(CASES)("%s: %s", async (requestName, failureName, { fault, code }) => {
    const before = releasesOf("downloads");
    const source = releasesOf("pakeplus");
    const request = REQUESTS[requestName].replace("ID", String(fileId));
    if (fault !== null) emulator.faults.push({ ...fault, request, times: 1000 });
    const first: unknown = await copy(fault === null ? silentAbout(request) : fetch).catch(
      (error: unknown) => error,
    );
    emulator.faults.length = 0;
    const expected = MEANINGS[`${requestName} ${failureName}`] ?? code;
    expect(first instanceof AppError ? first.code : first).toBe(expected === "none" ? "copied" : expected);

    const seen = releasesOf("downloads").filter(({ isDraft }) => !isDraft);
    // Only in the moment between the old one and the new one is there none.
    const isBetween = requestName === "publish";
    expect(seen).toEqual(expected === "none" ? source : isBetween ? [] : before);

    expect(await copy(fetch)).toBe("copied");
    expect(releasesOf("downloads")).toEqual(source);
    expect(emulator.violations).toEqual([]);
  });
});

describe("an answer that gets lost behind a request that was carried out", () => {
  test.each(["draft", "upload", "older", "publish"] as const)("%s happens once", async (requestName) => {
    emulator.faults.push({ request: REQUESTS[requestName], times: 1, kind: "reset", after: true });
    expect(await copy(fetch)).toBe("copied");
    expect(emulator.faults.splice(0).map(({ times }) => times)).toEqual([0]);
    expect(releasesOf("downloads")).toEqual(releasesOf("pakeplus"));
  });
});
