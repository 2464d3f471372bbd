import {
  AppError,
  STUDIO_BODY_SCHEMAS,
  STUDIO_ROUTES,
  type StudioCall,
  type StudioReplies,
} from "@pakeplus/core";
import type { Context, Hono } from "hono";
import { limitedBody } from "./limited-body.ts";

type Schemas = typeof STUDIO_BODY_SCHEMAS;
type BodyOf<C extends StudioCall> = C extends keyof Schemas ? ReturnType<Schemas[C]["parse"]> : null;

interface CallInput<C extends StudioCall> {
  /** Parameters of the address; a missing one is empty. */
  param: (name: string) => string;
  body: BodyOf<C>;
  /** Fires when the page does not wait any more. */
  signal: AbortSignal;
}

/** One function for each call of the contract. */
export type Handlers = {
  [C in StudioCall]: (input: CallInput<C>) => StudioReplies[C] | Promise<StudioReplies[C]>;
};

/** Definitions have the largest bodies; icons and notes are far below. */
const MOST_BYTES = 4_000_000;

export function registerCalls(app: Hono, handlers: Handlers): void {
  for (const call of Object.keys(STUDIO_ROUTES) as StudioCall[]) register(app, call, handlers);
}

function register(app: Hono, call: StudioCall, handlers: Handlers): void {
  const { method, path } = STUDIO_ROUTES[call];
  // Schema and handler belong to the same call, which a type cannot say in a loop.
  const handle = handlers[call] as (input: unknown) => Promise<object> | object;
  app.on(method, path, async (context) => {
    const reply = await handle({
      param: (name: string) => context.req.param(name) ?? "",
      body: await readBody(context, call),
      signal: context.req.raw.signal,
    });
    return context.json(reply);
  });
}

async function readBody(context: Context, call: StudioCall): Promise<unknown> {
  const schema = call in STUDIO_BODY_SCHEMAS ? STUDIO_BODY_SCHEMAS[call as keyof Schemas] : null;
  if (schema === null) return null;
  const bytes = await limitedBody(context.req.raw, MOST_BYTES);
  const result = schema.safeParse(parse(bytes));
  if (result.success) return result.data;
  const [first] = result.error.issues;
  throw new AppError("STUDIO_REQUEST_INVALID", `The Studio does not understand the request ${call}.`, {
    reason: `${first?.path.join(".") ?? ""}: ${first?.message ?? ""}`,
    hint: "Reload the page.",
  });
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}
