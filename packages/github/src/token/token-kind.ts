import { AppError } from "@pakeplus/core";

export type TokenKind = "classic" | "fine-grained" | "oauth";

/**
 * The kind of a token by its prefix (GitHub Docs, "About authentication to GitHub", "GitHub's token formats").
 * 40 hex digits are a classic token from before April 2021.
 * @throws AppError TOKEN_FORMAT, TOKEN_KIND_UNSUPPORTED. The token is in neither.
 */
export function kindOfToken(text: string): TokenKind {
  if (/^ghp_[A-Za-z0-9]{20,251}$/u.test(text) || /^[0-9a-f]{40}$/u.test(text)) return "classic";
  if (/^github_pat_\w{20,244}$/u.test(text)) return "fine-grained";
  if (/^gho_[A-Za-z0-9]{20,251}$/u.test(text)) return "oauth";
  const refused = /^gh[sur]_/u.exec(text)?.[0];
  if (refused !== undefined) {
    throw new AppError("TOKEN_KIND_UNSUPPORTED", "This kind of token cannot build apps.", {
      reason: REFUSED[refused] ?? "",
      hint: "Make a classic or a fine-grained personal access token.",
    });
  }
  throw new AppError("TOKEN_FORMAT", "This is not a GitHub token.", {
    reason:
      text.trim() === ""
        ? "It is empty."
        : "A classic token begins with ghp_, a fine-grained one with github_pat_.",
    hint: "Copy the whole token from the page where GitHub showed it; it is shown only once.",
  });
}

const REFUSED: Readonly<Record<string, string>> = {
  ghs_: "It belongs to an app installation or a workflow run, ends within an hour and cannot make a repository.",
  ghu_: "It acts for a GitHub App, which has no right to make repositories in your account.",
  ghr_: "It only renews other tokens.",
};
