import { expect, test } from "vitest";
import { KEY, openStudio } from "../testing/open-studio.ts";
import { TICKET_PATH } from "./open-page.ts";
import { createTickets } from "./tickets.ts";

test("an address to open works once, and only who has the key gets one", async () => {
  const { ask, json } = await openStudio();
  const { value } = await json(TICKET_PATH, { method: "POST" });
  const { ticket } = value as { ticket: string };
  const headers = { "x-pakeplus-key": "" };
  const first = await ask(`/open/${ticket}`, { headers });
  expect([first.status, first.headers.get("location")]).toEqual([303, `/#key=${KEY}`]);
  const second = await ask(`/open/${ticket}`, { headers });
  expect([second.status, second.headers.get("location")]).toEqual([401, null]);
  expect((await ask("/open/guess", { headers })).status).toBe(401);
  expect((await ask(TICKET_PATH, { method: "POST", headers })).status).toBe(401);
});

test("an address to open is good for a minute", () => {
  let now = 0;
  const tickets = createTickets(() => now);
  const [early, late] = [tickets.make(), tickets.make()];
  now = 59_000;
  expect(tickets.take(early)).toBe(true);
  now = 60_000;
  expect(tickets.take(late)).toBe(false);
});
