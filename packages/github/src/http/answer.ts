import type { Json } from "./fields.ts";

/** What came back over the network, read to its end. */
export interface Answer {
  status: number;
  headers: Headers;
  /** Parsed body; null when there is none. */
  body: Json;
}

/** The sentence that GitHub gives with a failure; empty when there is none. */
export function messageOf({ body }: Pick<Answer, "body">): string {
  if (typeof body !== "object" || body === null || Array.isArray(body)) return "";
  const { message, errors } = body as { readonly [key: string]: Json };
  const details = Array.isArray(errors) ? (errors as readonly Json[]).map(detailOf) : [];
  return [typeof message === "string" ? message : "", ...details].filter((text) => text !== "").join(" ");
}

function detailOf(error: Json): string {
  if (typeof error === "string") return error;
  if (typeof error !== "object" || error === null || Array.isArray(error)) return "";
  const { message, field, code } = error as { readonly [key: string]: Json };
  if (typeof message === "string") return message;
  return [field, code].filter((part): part is string => typeof part === "string").join(" ");
}
