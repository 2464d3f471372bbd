import {
  booleanField,
  listField,
  numberField,
  objectField,
  optionalText,
  textField,
  type Json,
} from "../http/fields.ts";

/** States that GitHub knows today; others are shown as they are. */
export type RunState = string;

export interface Run {
  id: number;
  number: number;
  attempt: number;
  /** Of the app that it builds; null for a run that PakePlus did not start. */
  app: string | null;
  nonce: string | null;
  status: RunState;
  /** null until it has ended. */
  conclusion: RunState | null;
  /** Milliseconds since 1970. */
  createdAt: number;
  startedAt: number;
  updatedAt: number;
  /** Page for people. */
  url: string;
  /** Only members of the repository see it and its release. */
  isPrivate: boolean;
}

export interface Step {
  number: number;
  name: string;
  status: RunState;
  conclusion: RunState | null;
  startedAt: number | null;
  completedAt: number | null;
}

export interface Job {
  id: number;
  name: string;
  status: RunState;
  conclusion: RunState | null;
  startedAt: number | null;
  completedAt: number | null;
  url: string | null;
  steps: readonly Step[];
}

/** What the workflow's `run-name` makes of its inputs. */
const TITLE = /^build (?<app>\S+) (?<nonce>\S+)$/u;

export function readRun(value: Json): Run {
  const [, app = null, nonce = null] = TITLE.exec(optionalText(value, "display_title") ?? "") ?? [];
  const createdAt = Date.parse(textField(value, "created_at"));
  return {
    id: numberField(value, "id"),
    number: numberField(value, "run_number"),
    attempt: optionalNumber(value, "run_attempt") ?? 1,
    app,
    nonce,
    status: optionalText(value, "status") ?? "unknown",
    conclusion: optionalText(value, "conclusion"),
    createdAt,
    startedAt: timeOf(value, "run_started_at") ?? createdAt,
    updatedAt: timeOf(value, "updated_at") ?? createdAt,
    url: textField(value, "html_url"),
    isPrivate: hasField(value, "repository") && booleanField(objectField(value, "repository"), "private"),
  };
}

export function readJob(value: Json): Job {
  return {
    id: numberField(value, "id"),
    name: textField(value, "name"),
    status: textField(value, "status"),
    conclusion: optionalText(value, "conclusion"),
    startedAt: timeOf(value, "started_at"),
    completedAt: timeOf(value, "completed_at"),
    url: optionalText(value, "html_url"),
    steps: hasField(value, "steps") ? listField(value, "steps").map(readStep) : [],
  };
}

function readStep(value: Json): Step {
  return {
    number: numberField(value, "number"),
    name: textField(value, "name"),
    status: textField(value, "status"),
    conclusion: optionalText(value, "conclusion"),
    startedAt: timeOf(value, "started_at"),
    completedAt: timeOf(value, "completed_at"),
  };
}

function timeOf(value: Json, name: string): number | null {
  const time = Date.parse(optionalText(value, name) ?? "");
  return Number.isNaN(time) ? null : time;
}

function optionalNumber(value: Json, name: string): number | null {
  return hasField(value, name) ? numberField(value, name) : null;
}

function hasField(value: Json, name: string): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const found = (value as { readonly [key: string]: Json })[name];
  return found !== undefined && found !== null;
}
