import { METHODS, resolveReference, type OpenApi, type Operation, type Parameter } from "./open-api.ts";

export interface Route {
  method: string;
  pattern: RegExp;
  names: readonly string[];
  operation: Operation;
  parameters: readonly Parameter[];
}

export interface RouteMatch {
  route: Route;
  /** Path parameters, decoded. */
  values: Readonly<Record<string, string>>;
}

/** Parameters that may contain slashes; the description says so only for some. */
const WITH_SLASHES = new Set(["ref", "path"]);

function fixedLength(path: string): number {
  return path.replaceAll(/\{\w+\}/gu, "").length;
}

/** All operations, the most specific path first. */
export function makeRoutes(document: OpenApi): Route[] {
  const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
    METHODS.flatMap((method) => {
      const operation = methods[method];
      return operation === undefined ? [] : [{ path, method, operation }];
    }),
  );
  return routes
    .toSorted((a, b) => fixedLength(b.path) - fixedLength(a.path))
    .map(({ path, method, operation }) => {
      const names: string[] = [];
      const source = path
        .replaceAll(/[.]/gu, String.raw`\.`)
        .replaceAll(/\{(\w+)\}/gu, (_all, name: string) => {
          names.push(name);
          return WITH_SLASHES.has(name) ? "(.+?)" : "([^/]+)";
        });
      return {
        method: method.toUpperCase(),
        pattern: new RegExp(`^${source}$`, "u"),
        names,
        operation,
        parameters: (operation.parameters ?? []).map((parameter) =>
          resolveReference<Parameter>(document, parameter),
        ),
      };
    });
}

export function matchRoute(routes: readonly Route[], method: string, path: string): RouteMatch | null {
  for (const route of routes) {
    const match = route.method === method ? route.pattern.exec(path) : null;
    if (match !== null) {
      const values = route.names.map((name, index) => [name, decodeURIComponent(match[index + 1] ?? "")]);
      return { route, values: Object.fromEntries(values) as Record<string, string> };
    }
  }
  return null;
}
