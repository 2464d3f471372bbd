import { describe, expect, test } from "vitest";
import { openDesk, runWorkflow, TOKEN } from "../testing/desk.ts";
import { createContract, readDescription, type Edition, type Exchange } from "./contract.ts";
import { KINDS, mutate, placesOf, type Kind } from "./mutations.ts";

const BUILD = `
on: { workflow_dispatch: { inputs: { app: { required: true } } } }
jobs:
  a:
    runs-on: ubuntu-24.04
    steps: [{ run: "test -n ''" }]
`;

/** Everything that a person does with PakePlus, once. */
async function recordTraffic(edition: Edition): Promise<Exchange[]> {
  const exchanges: Exchange[] = [];
  const desk = await openDesk({ edition, onExchange: (exchange) => exchanges.push(exchange) });
  const { call } = desk;
  const commit = await desk.push({ ".github/workflows/build.yml": BUILD });
  await call("GET /user");
  await call("GET /repos/octo/PakePlus");
  await call("GET git/matching-refs/heads/");
  await call("GET git/ref/heads/main");
  await call(`GET git/trees/${commit}?recursive=1`);
  await call(`GET git/commits/${commit}`);
  await call("GET commits");
  await call("GET branches");
  await call("GET actions/workflows");
  await call("GET actions/workflows/build.yml");
  await call("GET actions/permissions");
  await call("GET actions/secrets/public-key");
  if (edition === "api.github.com") {
    await runWorkflow(desk, { app: "notes" });
  } else {
    await call("POST actions/workflows/build.yml/dispatches", { ref: "main", inputs: { app: "notes" } });
    await desk.emulator.actions.idle();
  }
  const { body: runs } = await call("GET actions/runs?event=workflow_dispatch");
  const [{ id } = { id: 0 }] = runs["workflow_runs"] as { id: number }[];
  await call(`GET actions/runs/${id}`);
  await call(`GET actions/runs/${id}/jobs?per_page=100`);
  await call(`POST actions/runs/${id}/rerun-failed-jobs`);
  await desk.emulator.actions.idle();
  await call(`POST actions/runs/${id}/rerun`);
  await desk.emulator.actions.idle();
  await call("POST issues", { title: "It broke", body: "At once", labels: ["bug"] });
  const draft = await call("POST releases", { tag_name: "v1", name: "One", body: "Notes", draft: true });
  await fetch(
    `${desk.emulator.url}/api/uploads/repos/octo/PakePlus/releases/${String(draft.body["id"])}/assets?name=a`,
    {
      method: "POST",
      headers: { authorization: `Bearer ${TOKEN}`, "content-type": "application/octet-stream" },
      body: "package",
    },
  );
  await call(`PATCH releases/${String(draft.body["id"])}`, { draft: false });
  await call("GET releases");
  await call("GET releases/tags/v1");
  expect(desk.emulator.violations).toEqual([]);
  return exchanges;
}

/** The least share of mistakes that must be caught. A field that may be left out is none when it is removed. */
const LEAST: Readonly<Record<Kind, number>> = {
  removed: 0.9,
  "wrong type": 1,
  invented: 1,
  misspelt: 1,
};

describe.each(["api.github.com", "ghes-3.19"] satisfies Edition[])(
  "mistakes in traffic with %s",
  (edition) => {
    test("are caught, every one that can be made", async () => {
      const contract = createContract(readDescription(edition));
      const all = (await recordTraffic(edition)).flatMap((exchange) =>
        (["requestBody", "responseBody"] as const).flatMap((side) =>
          placesOf(exchange[side])
            // GitHub describes the inputs of a workflow nowhere; a dispatch holds them to the workflow itself.
            .filter(([first, second]) => !(first === "inputs" && second !== undefined))
            .map((place) => ({ exchange, side, place })),
        ),
      );
      // The second element of a list is like the first.
      const places = all.filter(({ side, place }) => side === "requestBody" || !place.includes("1"));
      expect(places.length).toBeGreaterThan(1000);
      for (const kind of KINDS) {
        const missed = places
          .filter(
            ({ exchange, side, place }) => contract.check(mutate(exchange, side, place, kind)).length === 0,
          )
          .map(
            ({ exchange, side, place }) => `${exchange.method} ${exchange.path} ${side} ${place.join(".")}`,
          );
        const rate = 1 - missed.length / places.length;
        expect(
          rate,
          `${kind}, ${places.length} places, missed:\n${missed.join("\n")}`,
        ).toBeGreaterThanOrEqual(LEAST[kind]);
      }
    });
  },
);
