import type { Exchange } from "./contract.ts";

export const KINDS = ["removed", "wrong type", "invented", "misspelt"] as const;
export type Kind = (typeof KINDS)[number];

type Box = Record<string, unknown>;
/** Names of object keys and indexes of arrays, from the outside to the inside. */
type Place = readonly string[];

/** Every place in a body that has a name of its own; elements of lists are looked into, not counted. */
export function placesOf(value: unknown, path: Place = []): Place[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const place = [...path, key];
    return [...(Array.isArray(value) ? [] : [place]), ...placesOf(item, place)];
  });
}

const CHANGES: Readonly<Record<Kind, (box: Box, key: string) => void>> = {
  removed: (box, key) => {
    delete box[key];
  },
  "wrong type": (box, key) => {
    const isText = typeof box[key] === "string" || box[key] === null;
    box[key] = isText ? { text: box[key] } : "another type";
  },
  invented: (box) => {
    box["invented_by_nobody"] = 1;
  },
  misspelt: (box, key) => {
    box[`${key}s`] = box[key];
    delete box[key];
  },
};

/** A copy of the exchange with one thing wrong in its request or its answer. */
export function mutate(
  exchange: Exchange,
  side: "requestBody" | "responseBody",
  place: Place,
  kind: Kind,
): Exchange {
  const body = structuredClone(exchange[side]) as Box;
  let box = body;
  for (const key of place.slice(0, -1)) box = box[key] as Box;
  CHANGES[kind](box, place.at(-1) ?? "");
  return { ...exchange, [side]: body };
}
