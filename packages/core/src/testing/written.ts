import type { WrittenDefinition } from "../definition/schema.ts";

/** The smallest definition, with some keys changed. */
export function written(changes: Partial<WrittenDefinition> = {}): WrittenDefinition {
  return { id: "com.example.notes", name: "Notes", source: { dir: "www" }, ...changes };
}
