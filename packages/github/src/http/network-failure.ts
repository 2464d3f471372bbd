import { AppError } from "@pakeplus/core";
import type { GitHubHost } from "./host.ts";

/** The error for a request that got no answer at all. */
export function networkFailure(cause: unknown, host: GitHubHost): AppError {
  const code = codeOf(cause);
  if (isTimeout(cause, code)) {
    return new AppError("GITHUB_TIMEOUT", `${host.name} took too long to answer.`, {
      cause,
      hint: "Try again; the network may be slow. Nothing is lost.",
    });
  }
  return new AppError("GITHUB_UNREACHABLE", `${host.name} could not be reached.`, {
    cause,
    reason: REASONS[code] ?? `The connection failed${code === "" ? "" : ` (${code})`}.`,
    hint: "Check the network and the proxy settings (HTTPS_PROXY). Nothing is lost.",
  });
}

const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: "The name of the server was not found.",
  EAI_AGAIN: "The name of the server was not found.",
  ECONNREFUSED: "The server refused the connection.",
  ECONNRESET: "The connection was cut off.",
  UND_ERR_SOCKET: "The connection was cut off.",
  EPIPE: "The connection was cut off.",
  ENETUNREACH: "There is no network.",
  EHOSTUNREACH: "There is no way to the server.",
  CERT_HAS_EXPIRED: "The certificate of the server has expired; look at the date of this computer, too.",
  DEPTH_ZERO_SELF_SIGNED_CERT:
    "The certificate of the server is not trusted (NODE_EXTRA_CA_CERTS names more).",
  SELF_SIGNED_CERT_IN_CHAIN: "The certificate of the server is not trusted (NODE_EXTRA_CA_CERTS names more).",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    "The certificate of the server is not trusted (NODE_EXTRA_CA_CERTS names more).",
  ERR_TLS_CERT_ALTNAME_INVALID: "The certificate belongs to another server.",
};

function isTimeout(cause: unknown, code: string): boolean {
  const name = cause instanceof Error ? cause.name : "";
  return name === "TimeoutError" || /TIMEOUT|ETIMEDOUT/u.test(code);
}

/** Node puts the reason of a failed fetch into the cause of its error. */
function codeOf(error: unknown): string {
  if (typeof error !== "object" || error === null) return "";
  if ("code" in error && typeof error.code === "string") return error.code;
  return "cause" in error ? codeOf(error.cause) : "";
}
