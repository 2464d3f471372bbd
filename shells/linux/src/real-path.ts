/** The target of a symbolic link, or null when `path` is anything else or absent. */
export type ReadLink = (path: string) => string | null;

const MAX_LINKS = 40;

/**
 * Resolves every symbolic link of an absolute path, as realpath(3); parts that do not exist stay as they are.
 * @returns null for a loop of links.
 */
export function realPath(path: string, readLink: ReadLink): string | null {
  const pending = path.split("/").filter((part) => part !== "");
  const done: string[] = [];
  let links = 0;
  for (let part = pending.shift(); part !== undefined; part = pending.shift()) {
    if (part === "." || part === "..") {
      if (part === "..") {
        done.pop();
      }
      continue;
    }
    const target = readLink(`/${[...done, part].join("/")}`);
    if (target === null) {
      done.push(part);
      continue;
    }
    links += 1;
    if (links > MAX_LINKS) {
      return null;
    }
    if (target.startsWith("/")) {
      done.length = 0;
    }
    pending.unshift(...target.split("/").filter((name) => name !== ""));
  }
  return `/${done.join("/")}`;
}

/** Whether a resolved path is the folder itself or lies in it. */
export function isInside(folder: string, path: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}
