/** What a request path of the bundled origin asks for; every name is relative to the payload folder. */
export type PayloadPath =
  | { kind: "forbidden" }
  | {
      kind: "files";
      /** In order: the first that exists is the answer. */
      candidates: readonly string[];
      /** Answers when none exists, as a page of a single-page app. */
      fallback: string | null;
    };

export interface PayloadPathOptions {
  /** Absolute path in the payload, for example `/index.html`. */
  entry: string;
  spa: boolean;
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

function hasExtension(path: string): boolean {
  return /\.[^./]+$/.test(path);
}

/**
 * Maps the encoded path of a request to files of the payload. Nothing that could leave the folder passes:
 * dot segments, encoded separators, backslashes and NUL are refused rather than repaired, because a browser
 * has already resolved the honest ones. Links on disk are the server's matter.
 * @param requestPath Begins with `/`, percent-encoded, without query.
 */
export function resolvePayloadPath(requestPath: string, options: PayloadPathOptions): PayloadPath {
  const segments = requestPath.split("/").map(decode);
  const unsafe = segments.some(
    (segment) => segment === null || segment === ".." || segment === "." || /[/\\\0]/.test(segment),
  );
  if (unsafe || !requestPath.startsWith("/")) {
    return { kind: "forbidden" };
  }
  const path = segments.join("/").slice(1);
  const entry = options.entry.slice(1);
  const asksForPage = !hasExtension(path);
  const fallback = options.spa && asksForPage ? entry : null;
  if (path === "") {
    return { kind: "files", candidates: [entry, "index.html"], fallback };
  }
  if (path.endsWith("/")) {
    return { kind: "files", candidates: [`${path}index.html`], fallback };
  }
  return { kind: "files", candidates: [path], fallback };
}
