/** The part of a path that tells places apart: its last two names. */
export function shortPath(path: string): string {
  const names = path.split(/[\\/]/u).filter((name) => name !== "");
  return names.length <= 2 ? path : names.slice(-2).join("/");
}

/** An address as people say it. */
export function shortAddress(address: string): string {
  return address.replace(/^https?:\/\//iu, "").replace(/\/$/u, "");
}

/** A path below a folder, with the folder's own separator. */
export function joinPath(folder: string, name: string): string {
  const separator = folder.includes("\\") && !folder.includes("/") ? "\\" : "/";
  return folder.endsWith(separator) ? folder + name : folder + separator + name;
}

/** Folder of a file. */
export function folderOf(file: string): string {
  return file.replace(/[\\/][^\\/]*$/u, "");
}

/** A name that every file system takes, close to what was given. */
export function folderName(name: string): string {
  const plain = name
    .normalize("NFKC")
    .replaceAll(/[\p{Cc}<>:"/\\|?*]+/gu, "-")
    .replaceAll(/\s+/gu, "-")
    .replaceAll(/-{2,}/gu, "-")
    .replaceAll(/^[-.]+|[-.]+$/gu, "")
    .toLowerCase();
  return plain === "" ? "app" : plain;
}

/** Host of an address that may be typed without its scheme. */
export function hostOf(address: string): string {
  return shortAddress(address.trim())
    .replace(/[/?#].*$/u, "")
    .replace(/^.*@/u, "")
    .replace(/:\d+$/u, "");
}
