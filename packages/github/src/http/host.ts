import { AppError } from "@pakeplus/core";

/** Where a GitHub answers; no address ends in a slash. */
export interface GitHubHost {
  /** As a person writes it: `github.com`, `acme.ghe.com`, `github.example.org`. */
  name: string;
  kind: "github.com" | "data-residency" | "enterprise-server";
  web: string;
  api: string;
  uploads: string;
}

/**
 * The addresses of github.com, of a data-residency host (`*.ghe.com`) or of an Enterprise Server. A server may be
 * given with scheme and port; without encryption only on this computer, because the token would travel in the clear.
 * @throws AppError USAGE_INVALID for anything else.
 */
export function hostOf(written: string): GitHubHost {
  const text = written.trim().replace(/\/+$/u, "");
  const url = parseUrl(/^https?:\/\//iu.test(text) ? text : `https://${text}`);
  const isBare = url !== null && url.pathname === "/" && url.search === "" && url.username === "";
  if (!isBare || url.hostname === "") throw notAHost(written);
  const isHere = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/u.test(url.hostname);
  if (url.protocol === "http:" && !isHere) {
    throw new AppError("USAGE_INVALID", `${url.host} would receive the token without encryption.`, {
      hint: `Use https://${url.host}, or ask those who run the server for its encrypted address.`,
    });
  }
  if (url.host === "github.com" || url.host === "api.github.com" || url.host === "www.github.com") {
    return {
      name: "github.com",
      kind: "github.com",
      web: "https://github.com",
      api: "https://api.github.com",
      uploads: "https://uploads.github.com",
    };
  }
  if (url.host.endsWith(".ghe.com")) {
    const tenant = url.host.replace(/^(?:api|uploads)\./u, "");
    return {
      name: tenant,
      kind: "data-residency",
      web: `https://${tenant}`,
      api: `https://api.${tenant}`,
      uploads: `https://uploads.${tenant}`,
    };
  }
  const { origin } = url;
  return {
    name: url.host,
    kind: "enterprise-server",
    web: origin,
    api: `${origin}/api/v3`,
    uploads: `${origin}/api/uploads`,
  };
}

function parseUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

function notAHost(written: string): AppError {
  return new AppError("USAGE_INVALID", `"${written}" is not the name of a GitHub server.`, {
    hint: "Write github.com, or the name of the server of your organisation, for example github.example.org.",
  });
}
