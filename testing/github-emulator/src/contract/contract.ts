import { readFileSync } from "node:fs";
import { Ajv2019, type ValidateFunction } from "ajv/dist/2019.js";
import addFormats from "ajv-formats";
import { closeSchema, toJsonSchema } from "./json-schema.ts";
import { resolveReference, type Content, type JsonSchema, type OpenApi } from "./open-api.ts";
import { makeRoutes, matchRoute, type Route, type RouteMatch } from "./routes.ts";

export type Edition = "api.github.com" | "ghes-3.19";

/** One request with its answer. Bodies are parsed JSON; undefined where there is none or it is not JSON. */
export interface Exchange {
  method: string;
  /** Below the API's root, for example `/user`. */
  path: string;
  query: URLSearchParams;
  requestBody: unknown;
  status: number;
  contentType: string;
  responseBody: unknown;
}

export interface Contract {
  match(method: string, path: string): RouteMatch | null;
  /** What the exchange does that GitHub's description does not allow; empty when all is well. */
  check(exchange: Exchange): string[];
  /** JSON Schema of a successful answer, for filling an answer with placeholders. */
  responseSchema(operationId: string, status: number): JsonSchema;
}

/** GitHub answers these everywhere, but does not list them for every operation. */
const COMMON_FAILURES = new Set([401, 403, 404, 422, 429, 500, 502, 503]);
/** GitHub's own names for formats that no validator knows. */
const OWN_FORMATS = ["repo.nwo", "timestamp", "ssh-key"];

/** Reads the slice of GitHub's description that is committed here. */
export function readDescription(edition: Edition): OpenApi {
  const file = new URL(`../../contract/${edition}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, "utf8")) as OpenApi;
}

/** Holds requests and answers to GitHub's own description, with no property more than it names. */
export function createContract(document: OpenApi): Contract {
  const ajv = new Ajv2019({ strict: false, allErrors: true, logger: false });
  addFormats.default(ajv);
  for (const format of OWN_FORMATS) ajv.addFormat(format, true);
  const routes = makeRoutes(document);
  const validators = new Map<string, ValidateFunction>();

  /** @returns What is wrong with `value`; null when nothing is. */
  const judge = (key: string, schema: JsonSchema, value: unknown): string | null => {
    const known = validators.get(key) ?? ajv.compile(schema);
    validators.set(key, known);
    return known(value) ? null : ajv.errorsText(known.errors?.slice(0, 6), { dataVar: "body" });
  };
  const closed = (schema: unknown): JsonSchema => closeSchema(toJsonSchema(document, schema));

  const checkParameters = ({ route, values }: RouteMatch, query: URLSearchParams): string[] => {
    const named = route.parameters.filter((parameter) => parameter.in !== "header");
    const problems = named.flatMap((parameter) => {
      const text =
        parameter.in === "path" ? values[parameter.name] : (query.get(parameter.name) ?? undefined);
      if (text === undefined) return parameter.required === true ? [`${parameter.name} is missing`] : [];
      const schema = toJsonSchema(document, parameter.schema);
      const problem = judge(
        `${route.operation.operationId} ${parameter.in} ${parameter.name}`,
        schema,
        fromText(text, schema),
      );
      return problem === null ? [] : [`${parameter.in} ${parameter.name}=${text}: ${problem}`];
    });
    const unknown = [...query.keys()].filter(
      (key) => !named.some((parameter) => parameter.in === "query" && parameter.name === key),
    );
    return [...problems, ...unknown.map((key) => `there is no query parameter ${key}`)];
  };

  const checkRequestBody = ({ operation }: Route, body: unknown): string[] => {
    const described =
      operation.requestBody === undefined
        ? undefined
        : resolveReference<Content>(document, operation.requestBody);
    const schema = described?.content?.["application/json"]?.schema;
    if (body === undefined) {
      return described?.required === true && schema !== undefined ? ["the request body is missing"] : [];
    }
    if (described === undefined) return ["a body was sent, but none is described"];
    if (schema === undefined) return [];
    const problem = judge(`${operation.operationId} request`, closed(schema), body);
    return problem === null ? [] : [`request: ${problem}`];
  };

  const checkResponse = ({ operation }: Route, exchange: Exchange): string[] => {
    const { status, contentType, responseBody } = exchange;
    const listed = operation.responses[String(status)];
    if (listed === undefined) {
      return COMMON_FAILURES.has(status) || status === 304 ? [] : [`status ${status} is not described`];
    }
    const { content } = resolveReference<Content>(document, listed);
    const schema = Object.entries(content ?? {}).find(([type]) => contentType.startsWith(type))?.[1].schema;
    if (responseBody === undefined) {
      return content?.["application/json"] !== undefined && status < 300
        ? [`answer ${status}: the body is missing`]
        : [];
    }
    if (content === undefined) {
      // Every failure has GitHub's short message, also where the description lists none.
      return status < 400 ? [`answer ${status} has a body, but none is described`] : [];
    }
    // Failures carry more than their short schema says.
    const wanted = status < 400 ? closed(schema) : toJsonSchema(document, schema);
    const problem = judge(`${operation.operationId} answer ${status}`, wanted, responseBody);
    return problem === null ? [] : [`answer ${status}: ${problem}`];
  };

  return {
    match: (method, path) => matchRoute(routes, method, path),
    check(exchange) {
      const found = matchRoute(routes, exchange.method, exchange.path);
      if (found === null) return [`GitHub has no ${exchange.method} ${exchange.path}`];
      const problems = [
        ...checkParameters(found, exchange.query),
        ...checkRequestBody(found.route, exchange.requestBody),
        ...checkResponse(found.route, exchange),
      ];
      return problems.map((problem) => `${found.route.operation.operationId}: ${problem}`);
    },
    responseSchema(operationId, status) {
      const route = routes.find(({ operation }) => operation.operationId === operationId);
      const listed = route?.operation.responses[String(status)];
      if (listed === undefined) throw new Error(`${operationId} does not answer ${status}.`);
      const { content } = resolveReference<Content>(document, listed);
      return toJsonSchema(document, content?.["application/json"]?.schema);
    },
  };
}

/** Path and query carry text; the schema says what it stands for. */
function fromText(text: string, { type }: JsonSchema): unknown {
  if (type === "integer" && /^-?\d+$/u.test(text)) return Number(text);
  if (type === "boolean" && /^(?:true|false)$/u.test(text)) return text === "true";
  return text;
}
