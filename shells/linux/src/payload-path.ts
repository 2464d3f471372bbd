/** A path as it stands in an address. */
export function encodePath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}

/** A path of an address as text; null when its bytes are no UTF-8, which is the name of no file in a package. */
export function decodePath(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

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

function hasExtension(path: string): boolean {
  return /\.[^./]+$/.test(path);
}

/**
 * Maps the path of a request to files of the payload. Nothing that could leave the folder passes: dot segments,
 * backslashes and NUL are refused rather than repaired, because a browser has already resolved the honest ones.
 * Links on disk are the server's matter.
 * @param requestPath Begins with `/`; percent-decoded once.
 */
export function resolvePayloadPath(requestPath: string, options: PayloadPathOptions): PayloadPath {
  const segments = requestPath.split("/");
  const unsafe = segments.some((segment) => segment === ".." || segment === "." || /[\\\0]/.test(segment));
  if (unsafe || !requestPath.startsWith("/")) {
    return { kind: "forbidden" };
  }
  const path = requestPath.slice(1);
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
