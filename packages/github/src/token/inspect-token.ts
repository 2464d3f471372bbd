import type { Secret } from "@pakeplus/core";
import type { GitHubClient } from "../http/client.ts";
import { numberField, textField } from "../http/fields.ts";
import { missingRights, rightsOf, type Right } from "./rights.ts";
import { classicTokenPage, fineGrainedTokenPage } from "./token-pages.ts";
import { kindOfToken, type TokenKind } from "./token-kind.ts";

export interface TokenReport {
  kind: TokenKind;
  login: string;
  /** Of the account; commits carry it in their address. */
  userId: number;
  /** Milliseconds since 1970; null when it does not expire or GitHub does not say. */
  expiresAt: number | null;
  rights: readonly Right[];
  /** No right that is needed is missing. */
  isValid: boolean;
  /** Page for a new token that has everything. */
  fixPage: string;
}

/**
 * Finds out what a token is and may do, with one reading request.
 * @throws AppError TOKEN_FORMAT or TOKEN_KIND_UNSUPPORTED before anything is sent, and what the client throws.
 */
export async function inspectToken(client: GitHubClient, token: Secret): Promise<TokenReport> {
  const kind = kindOfToken(token.reveal());
  const answer = await client.send({ method: "GET", path: "/user", purpose: "say whose token this is" });
  const login = textField(answer.body, "login");
  const written = answer.headers.get("x-oauth-scopes");
  const scopes = written?.split(",").map((scope) => scope.trim()) ?? null;
  const rights = rightsOf(kind, kind === "fine-grained" ? null : (scopes ?? []));
  return {
    kind,
    login,
    userId: numberField(answer.body, "id"),
    expiresAt: parseExpiry(answer.headers.get("github-authentication-token-expiration")),
    rights,
    isValid: missingRights(rights).length === 0,
    fixPage:
      kind === "fine-grained" ? fineGrainedTokenPage(client.host, login) : classicTokenPage(client.host),
  };
}

/** `2026-08-14 22:35:28 UTC`, or with an offset such as `-0700`. */
export function parseExpiry(text: string | null): number | null {
  const [, date = "", time = "", zone = ""] =
    /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d) (UTC|[+-]\d{4})$/u.exec(text ?? "") ?? [];
  const offset = zone === "UTC" ? "Z" : `${zone.slice(0, 3)}:${zone.slice(3)}`;
  const parsed = Date.parse(`${date}T${time}${offset}`);
  return Number.isNaN(parsed) ? null : parsed;
}
