import { classicTokenPageAt, fineGrainedTokenPageAt } from "@pakeplus/core";
import type { GitHubHost } from "../http/host.ts";

/** The page for a new classic token with the right boxes ticked. */
export function classicTokenPage({ web }: GitHubHost): string {
  return classicTokenPageAt(web);
}

/**
 * The page for a new fine-grained token with the permissions chosen.
 * @param login Owner of the build repository.
 */
export function fineGrainedTokenPage({ web }: GitHubHost, login: string | null): string {
  return fineGrainedTokenPageAt(web, login);
}
