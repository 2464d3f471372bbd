import { Secret } from "@pakeplus/core";
import { expect, test } from "vitest";
import { createClient } from "../http/client.ts";
import { hostOf } from "../http/host.ts";
import { followRun } from "./follow.ts";

const FOLLOWS = 50;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const START = Date.UTC(2026, 0, 1);

/** Time that stands still while anybody works, then goes on to the next who waits. */
function createTime() {
  let now = START;
  const waiting: { at: number; wake: () => void }[] = [];
  return {
    now: () => now,
    sleep: async (milliseconds: number): Promise<void> =>
      new Promise((wake) => {
        waiting.push({ at: now + milliseconds, wake });
      }),
    /** Lets all promises settle, then moves on. @returns Whether somebody waited. */
    async step(): Promise<boolean> {
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
      waiting.sort((a, b) => a.at - b.at);
      const next = waiting.shift();
      if (next === undefined) return false;
      now = Math.max(now, next.at);
      next.wake();
      return true;
    },
  };
}

/** A GitHub with builds of an hour, in which a step ends every two minutes, and with a budget for the hour. */
function createServer(now: () => number, budget: { limit: number; used: number }) {
  const asked: { at: number; isFree: boolean }[] = [];
  const answer = (url: string, tag: string | null): Response => {
    const elapsed = now() - START;
    const isOver = elapsed >= HOUR_MS - MINUTE_MS;
    const id = Number(/runs\/(\d+)/u.exec(url)?.[1] ?? 0);
    const step = Math.floor(elapsed / (2 * MINUTE_MS));
    const etag = url.endsWith("/jobs?per_page=100")
      ? `"${id} ${isOver ? "end" : step}"`
      : `"${id} ${isOver}"`;
    const isFree = tag === etag;
    asked.push({ at: now(), isFree });
    if (!isFree) budget.used += 1;
    const headers = {
      etag,
      "content-type": "application/json",
      "x-ratelimit-limit": String(budget.limit),
      "x-ratelimit-remaining": String(budget.limit - budget.used),
      "x-ratelimit-reset": String((START + HOUR_MS) / 1000),
    };
    if (isFree) return new Response(null, { status: 304, headers });
    if (budget.used > budget.limit) return new Response('{"message":"limit"}', { status: 403, headers });
    const state = isOver ? { status: "completed", conclusion: "success" } : { status: "in_progress" };
    const times = { created_at: "2026-01-01T00:00:00Z", updated_at: "2026-01-01T00:00:00Z" };
    const run = { id, run_number: id, display_title: "", html_url: "https://a.invalid", ...times, ...state };
    const body = url.includes("/jobs") ? { jobs: [{ id, name: `step ${step}`, ...state }] } : run;
    return new Response(JSON.stringify(body), { status: 200, headers });
  };
  return { asked, answer };
}

async function followMany(budget: { limit: number; used: number }) {
  const time = createTime();
  const { asked, answer } = createServer(time.now, budget);
  const client = createClient({
    host: hostOf("github.com"),
    token: new Secret("x"),
    fetch: async (url, init) =>
      answer(url instanceof Request ? url.url : String(url), new Headers(init?.headers).get("if-none-match")),
    now: time.now,
    sleep: time.sleep,
    signal: new AbortController().signal,
  });
  const ends: unknown[] = [];
  const follow = async (id: number) => {
    for await (const { run } of followRun(client, "octo/PakePlus", id)) {
      if (run.conclusion !== null) ends.push(run.conclusion);
    }
  };
  const all = Promise.all(Array.from({ length: FOLLOWS }, async (_, id) => follow(id + 1)));
  all.catch((error: unknown) => ends.push(error));
  while (ends.length < FOLLOWS && (await time.step()));
  expect(ends).toEqual(Array.from({ length: FOLLOWS }, () => "success"));
  return asked;
}

function mostInAMinute(asked: readonly { at: number }[]): number {
  const minutes = new Map<number, number>();
  for (const { at } of asked) {
    const minute = Math.floor((at - START) / MINUTE_MS);
    minutes.set(minute, (minutes.get(minute) ?? 0) + 1);
  }
  return Math.max(...minutes.values());
}

test("fifty builds of an hour are followed within GitHub's limits", async () => {
  const budget = { limit: 5000, used: 0 };
  const asked = await followMany(budget);
  // Each build has thirty changes; what did not change costs nothing.
  expect(budget.used).toBeLessThan(2000);
  expect(mostInAMinute(asked)).toBeLessThan(900 / 2 + 2 * FOLLOWS);
  expect(asked.length).toBeGreaterThan(5000);
});

test("when others have used nearly all of the hour, following leaves them the rest", async () => {
  const budget = { limit: 5000, used: 4500 };
  await followMany(budget);
  expect(budget.used).toBeLessThan(5000);
});
