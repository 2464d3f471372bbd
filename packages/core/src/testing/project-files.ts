import type { ProjectFiles } from "../import/types.ts";

/** Files of an old project in memory; folders are the paths that end in `/`. */
export function projectFiles(files: Readonly<Record<string, string | Uint8Array>> = {}): ProjectFiles {
  return {
    kind: (path) =>
      Object.hasOwn(files, path) ? "file" : Object.hasOwn(files, `${path}/`) ? "folder" : null,
    read(path) {
      const content = Object.hasOwn(files, path) ? files[path] : undefined;
      return typeof content === "string" ? new TextEncoder().encode(content) : (content ?? null);
    },
    list(folder) {
      const inside = Object.keys(files).filter((path) => path.startsWith(`${folder}/`));
      return inside
        .map((path) => path.slice(folder.length + 1))
        .filter((name) => name !== "" && !name.includes("/"));
    },
    fromHome: (path) => (path.startsWith("/") || path.includes(":") ? null : path.replace(/^\.\//, "")),
  };
}

/** A picture of one pixel. */
export const PNG = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII="),
  (character) => character.charCodeAt(0),
);
