export { createClient, type ClientOptions, type GitHubClient, type GitHubRequest } from "./http/client.ts";
export { hostOf, type GitHubHost } from "./http/host.ts";
export { inspectToken, type TokenReport } from "./token/inspect-token.ts";
export type { Right, RightState } from "./token/rights.ts";
export { kindOfToken, type TokenKind } from "./token/token-kind.ts";
export { classicTokenPage, fineGrainedTokenPage } from "./token/token-pages.ts";
