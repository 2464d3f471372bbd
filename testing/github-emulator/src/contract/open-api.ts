/** The parts of an OpenAPI 3.0 document that the contract check reads. */
export interface OpenApi {
  openapi: string;
  info: unknown;
  paths: Record<string, Record<string, Operation>>;
  components: Record<string, Record<string, unknown>>;
}

export type JsonSchema = Readonly<Record<string, unknown>>;

export interface Parameter {
  name: string;
  in: "path" | "query" | "header";
  required?: boolean;
  schema?: JsonSchema;
}

export interface Content {
  content?: Record<string, { schema?: JsonSchema }>;
  required?: boolean;
}

export interface Reference {
  $ref: string;
}

export interface Operation {
  operationId: string;
  parameters?: (Parameter | Reference)[];
  requestBody?: Content | Reference;
  responses: Record<string, Content | Reference>;
}

export const METHODS = ["get", "post", "put", "patch", "delete"] as const;

export function isReference(value: unknown): value is Reference {
  return typeof value === "object" && value !== null && "$ref" in value && typeof value.$ref === "string";
}

/** Follows references such as `#/components/parameters/owner`. */
export function resolveReference<T>(document: OpenApi, value: T | Reference): T {
  let current: unknown = value;
  while (isReference(current)) {
    const [, , group = "", name = ""] = current.$ref.split("/");
    current = document.components[group]?.[name];
    if (current === undefined) throw new Error("The description has a reference that leads nowhere.");
  }
  return current as T;
}
