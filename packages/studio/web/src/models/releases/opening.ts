import type { ShownFile } from "./versions.ts";

/** What happens when someone opens a file for the first time. */
export type Opening = "deb" | "rpm" | "tar";

/** null for files that nobody opens, such as check sums, and for kinds that are not known here. */
export function openingOf({ name, target }: Pick<ShownFile, "name" | "target">): Opening | null {
  if (target !== "linux") return null;
  if (name.endsWith(".deb")) return "deb";
  if (name.endsWith(".rpm")) return "rpm";
  return name.endsWith(".tar.gz") ? "tar" : null;
}
