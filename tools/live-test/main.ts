/** `npm run test:live`: what no emulator can prove, on github.com itself, with a token of the person who runs it. */
import { randomBytes } from "node:crypto";
import process from "node:process";
import { parseArgs } from "node:util";
import { AppError } from "@pakeplus/core";
import { hostOf } from "@pakeplus/github";
import { COST, POINTS, type Point } from "./points.ts";
import { createRecorder } from "./record.ts";
import { walk } from "./walk.ts";

const VARIABLE = "PAKEPLUS_LIVE_TOKEN";
const { values } = parseArgs({ options: { "github-url": { type: "string", default: "github.com" } } });
const token = process.env[VARIABLE] ?? "";
const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function run(): Promise<number> {
  if (token === "") {
    say(`Nothing was tested: ${VARIABLE} holds no token.`);
    say(`A classic token needs repo, workflow and delete_repo; a fine-grained one All repositories with`);
    say("Administration, Actions, Contents and Workflows (read and write). It would find out:");
    for (const text of Object.values(POINTS)) say(`  - ${text}`);
    say(COST);
    return 2;
  }
  say(COST);
  const recorder = createRecorder(hostOf(values["github-url"]).api);
  const observed = new Set<Point>();
  const tell = (point: Point, text: string): void => {
    observed.add(point);
    say(`${point.padEnd(12)}${text}`);
  };
  let failure: unknown = null;
  const name = `pakeplus-live-${randomBytes(4).toString("hex")}`;
  try {
    await walk({ url: values["github-url"], token, name, recorder, tell });
  } catch (error) {
    failure = error;
  }
  const { differences, asked } = recorder;
  tell("description", differences.size === 0 ? "no difference" : [...differences].join("\n            "));
  say(`${asked.length} requests`);
  if (failure === null) return 0;
  say(`It ended early: ${reasonOf(failure)}`);
  for (const [point, text] of Object.entries(POINTS)) {
    if (!observed.has(point as Point)) say(`not observed: ${text}`);
  }
  return 1;
}

function reasonOf(failure: unknown): string {
  if (failure instanceof AppError)
    return [failure.message, failure.reason, failure.hint].filter(Boolean).join(" ");
  return failure instanceof Error ? failure.message : "for no reason that is known";
}

process.exitCode = await run();
