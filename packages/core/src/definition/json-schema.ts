import * as z from "zod";
import { definitionSchema } from "./schema.ts";

/** The definition as JSON Schema (draft 2020-12), for editors and other tools. Rules between keys are not in it. */
export function definitionJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(definitionSchema, {
    io: "input",
    target: "draft-2020-12",
    unrepresentable: "throw",
  });
  const { $schema, ...rest } = schema;
  return {
    $schema,
    title: "PakePlus definition",
    description: "pakeplus.json: what becomes an app, and how.",
    ...rest,
  };
}
