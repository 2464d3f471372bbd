import type { Fault } from "@pakeplus/github-emulator";

/** Everything that can come back instead of an answer, and the code that says so. */
export interface Failure {
  name: string;
  code: string;
  /** null: no answer comes in time, which the test's `fetch` plays. */
  fault: Omit<Fault, "request" | "times"> | null;
}

const status = (
  number: number,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Failure["fault"] => ({ kind: "status", status: number, message, headers });

export const FAILURES: readonly Failure[] = [
  { name: "401", code: "TOKEN_REJECTED", fault: status(401, "Bad credentials") },
  {
    name: "403 permission",
    code: "TOKEN_RIGHT_MISSING",
    fault: status(403, "Resource not accessible by personal access token", {
      "x-accepted-github-permissions": "contents=write",
    }),
  },
  {
    name: "403 single sign-on",
    code: "TOKEN_SSO_REQUIRED",
    fault: status(403, "Resource protected by organization SAML enforcement.", {
      "x-github-sso": "required; url=https://github.com/orgs/a/sso?x=1",
    }),
  },
  {
    name: "403 rate limit",
    code: "GITHUB_RATE_LIMITED",
    fault: status(403, "API rate limit exceeded", { "retry-after": "3600" }),
  },
  { name: "404", code: "GITHUB_NOT_FOUND", fault: status(404, "Not Found") },
  { name: "409", code: "GITHUB_CONFLICT", fault: status(409, "Conflict") },
  { name: "422", code: "GITHUB_REFUSED", fault: status(422, "Validation Failed") },
  {
    name: "429",
    code: "GITHUB_RATE_LIMITED",
    fault: status(429, "Too many requests", { "retry-after": "3600" }),
  },
  { name: "500", code: "GITHUB_DOWN", fault: status(500, "Server Error") },
  { name: "503", code: "GITHUB_DOWN", fault: status(503, "Unicorn") },
  { name: "timeout", code: "GITHUB_TIMEOUT", fault: null },
  { name: "reset", code: "GITHUB_UNREACHABLE", fault: { kind: "reset" } },
  { name: "truncated", code: "GITHUB_CUT_OFF", fault: { kind: "truncate" } },
  { name: "web page", code: "GITHUB_NOT_UNDERSTOOD", fault: { kind: "html", status: 200 } },
  { name: "redirect", code: "GITHUB_MOVED", fault: { kind: "redirect" } },
];

/** A network on which one request never gets an answer. */
export function silentAbout(request: string): typeof fetch {
  const [method = "", path = ""] = request.split(" ");
  return async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    const { pathname, search } = new URL(url);
    const asked = pathname.replace(/^\/api\/(?:v3|uploads)/u, "");
    const isIt = path.endsWith("*") ? `${asked}${search}`.startsWith(path.slice(0, -1)) : asked === path;
    if ((init?.method ?? "GET") === method && isIt) {
      throw new DOMException("The operation timed out.", "TimeoutError");
    }
    return fetch(input, init);
  };
}
