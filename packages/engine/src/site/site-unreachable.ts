import { AppError } from "@pakeplus/core";

/** Node and undici put the real cause one or two levels down; a host with several addresses gives a list. */
function deepestCode(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if (error instanceof AggregateError && error.errors.length > 0) return deepestCode(error.errors[0]);
  const below = deepestCode(error.cause);
  if (below !== null) return below;
  // The Fetch standard's list of ports that belong to other protocols.
  if (error.message === "bad port") return "BAD_PORT";
  if ("code" in error && typeof error.code === "string") return error.code;
  return error.name === "TimeoutError" || error.name === "AbortError" ? error.name : null;
}

const REASONS: readonly [pattern: RegExp, reason: string, hint: string][] = [
  [
    /^(ENOTFOUND|EAI_NODATA|EAI_NONAME)$/,
    "Its name is unknown to DNS.",
    "Check the spelling of the address.",
  ],
  [
    /^(EAI_AGAIN|ENETUNREACH|ENETDOWN)$/,
    "This computer seems to be offline.",
    "Connect to the network and try again.",
  ],
  [
    /^ECONNREFUSED$/,
    "The server refused the connection.",
    "Start the server, or check the port in the address.",
  ],
  [/^(ECONNRESET|EPIPE|UND_ERR_SOCKET)$/, "The server broke off the connection.", "Try again in a moment."],
  [/^BAD_PORT$/, "No browser opens that port.", "Let the server listen on another port, for example 8080."],
  [/^EHOSTUNREACH$/, "There is no route to the server.", "Check the network, a VPN for example."],
  [
    /(CERT|TLS|SSL|SELF_SIGNED|LEAF_SIGNATURE|ERR_SSL)/,
    "Its certificate is not trusted, so nobody knows who answers.",
    "Open the address in a browser; when it warns as well, the site has to be repaired.",
  ],
  [
    /(Timeout|TIMEOUT|ETIMEDOUT|AbortError)/,
    "It did not answer in time.",
    "Try again, or check whether the site is up in a browser.",
  ],
];

/** Turns a failed request into `SITE_UNREACHABLE` that says why. */
export function siteUnreachable(url: string, error: unknown): AppError {
  const { host } = new URL(url);
  const code = deepestCode(error);
  const known = REASONS.find(([pattern]) => code !== null && pattern.test(code));
  return new AppError("SITE_UNREACHABLE", `${host === "" ? url : host} could not be reached.`, {
    cause: error,
    reason: known?.[1] ?? "The request failed before an answer came.",
    hint: known?.[2] ?? "Open the address in a browser to see whether it works there.",
  });
}

/** `SITE_UNREACHABLE` for an answer that is not a page. */
export function siteRefused(url: string, reason: string): AppError {
  return new AppError("SITE_UNREACHABLE", `${new URL(url).host} did not give its page.`, {
    reason,
    hint: "Open the address in a browser to see what it answers there.",
  });
}
