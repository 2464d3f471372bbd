import type { Issue } from "../../errors.ts";
import type { WrittenDefinition } from "../schema.ts";

/** Judges what the schema cannot say. The definition already has the right types. */
export type Rule = (definition: WrittenDefinition) => Issue[];

export function conflict(path: string, message: string): Issue {
  return { path, code: "conflict", message };
}
