import type { IncomingMessage, ServerResponse } from "node:http";
import { expect, test } from "vitest";
import { json, startLoopback } from "../testing/loopback-server.ts";
import { followRun, type RunSnapshot } from "./follow.ts";

const run = (status: string, conclusion: string | null = null) => ({
  id: 7,
  run_number: 1,
  run_attempt: 1,
  display_title: "build notes abc",
  status,
  conclusion,
  created_at: "1970-01-01T00:00:00Z",
  updated_at: "1970-01-01T00:00:00Z",
  html_url: "https://github.com/octo/PakePlus/actions/runs/7",
});

const job = (status: string, conclusion: string | null = null) => ({
  id: 8,
  name: "Linux",
  status,
  conclusion,
  started_at: null,
  completed_at: null,
  html_url: null,
  steps: [],
});

type Reply = (response: ServerResponse, request: IncomingMessage) => void;

/** Answers of the run and of its jobs, the last one again and again. */
async function follow(states: { runs: readonly Reply[]; jobs: readonly Reply[] }) {
  const left = { runs: [...states.runs], jobs: [...states.jobs] };
  const server = await startLoopback((response, request) => {
    const kind = request.url?.includes("/jobs") === true ? "jobs" : "runs";
    const queue = left[kind];
    const reply = queue.length > 1 ? queue.shift() : queue[0];
    reply?.(response, request);
  });
  const seen: RunSnapshot[] = [];
  const result: unknown = await (async () => {
    for await (const snapshot of followRun(server.client, "octo/PakePlus", 7)) seen.push(snapshot);
    return "ended";
  })().catch((error: unknown) => error);
  return { ...server, seen, result };
}

const reply =
  (body: unknown, headers = {}): Reply =>
  (response) =>
    json(response, 200, body, headers);
const jobs = (...list: unknown[]) => reply({ total_count: list.length, jobs: list });
const broken: Reply = (response) => void response.socket?.destroy();

test("states that nobody knows today are passed on, and the end is found", async () => {
  const { seen, result } = await follow({
    runs: [reply(run("queued")), reply(run("dreaming")), reply(run("completed", "pensive"))],
    jobs: [jobs(), jobs(job("completed", "pensive"))],
  });
  expect(result).toBe("ended");
  expect(seen.map(({ run: { status, conclusion } }) => [status, conclusion])).toEqual([
    ["dreaming", null],
    ["completed", "pensive"],
  ]);
});

test("an answer that did not change costs nothing and says the same", async () => {
  let asked = 0;
  const tagged: Reply = (response, request) => {
    asked += 1;
    if (request.headers["if-none-match"] === '"a"') response.writeHead(304).end();
    else json(response, 200, { total_count: 1, jobs: [job("in_progress")] }, { etag: '"a"' });
  };
  const { seen } = await follow({
    runs: [reply(run("in_progress")), reply(run("completed", "success"))],
    jobs: [tagged, tagged, tagged, jobs(job("completed", "success"))],
  });
  expect(asked).toBe(3);
  expect(seen.map((snapshot) => snapshot.jobs[0]?.status)).toEqual([
    "in_progress",
    "in_progress",
    "in_progress",
    "completed",
  ]);
});

test("a network that is away for a while is waited for, and people see why", async () => {
  const { seen, result } = await follow({
    runs: [reply(run("queued")), reply(run("completed", "success"))],
    // The client itself tries three times.
    jobs: [broken, broken, broken, jobs(job("completed", "success"))],
  });
  expect(result).toBe("ended");
  expect(seen[0]?.problem).toContain("could not be reached");
  expect(seen.at(-1)).toMatchObject({ problem: null, run: { conclusion: "success" } });
});

test("a network that stays away ends the following with its reason", async () => {
  const { result } = await follow({ runs: [reply(run("queued"))], jobs: [broken] });
  expect(result).toMatchObject({ code: "GITHUB_UNREACHABLE" });
});
