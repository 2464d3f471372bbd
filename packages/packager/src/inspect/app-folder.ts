import type { PackageContents } from "./contents.ts";
import { hostile } from "./read-errors.ts";

/**
 * Path of the app folder for entries in the order they come. In a tar.gz it is the one folder that everything
 * is in. @throws AppError PACKAGE_HOSTILE when something lies beside it
 */
export function createAppFolder(contents: PackageContents): (path: string) => string {
  if (contents.appFolder !== null) {
    const known = contents.appFolder;
    return () => known;
  }
  let root: string | undefined;
  return (path) => {
    const first = `${path.split("/", 1)[0] ?? ""}/`;
    root ??= first;
    if (first !== root) throw hostile("it would spill files where it is unpacked");
    return root;
  };
}
