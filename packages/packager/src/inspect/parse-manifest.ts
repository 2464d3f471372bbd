import type { ManifestFile } from "../linux/manifest.ts";
import { PackageDamage } from "./read-errors.ts";

/** @throws PackageDamage */
export function parseManifest(content: Uint8Array, place: string): ManifestFile[] {
  const files = property(parseJson(content, place), "files");
  if (!Array.isArray(files)) throw new PackageDamage(place, "it lists no files");
  return files.map((file: unknown) => {
    const [path, bytes, sha256] = [property(file, "path"), property(file, "bytes"), property(file, "sha256")];
    if (typeof path === "string" && typeof bytes === "number" && typeof sha256 === "string") {
      return { path, bytes, sha256 };
    }
    throw new PackageDamage(place, "one of its lines is damaged");
  });
}

/** @throws PackageDamage */
export function parseJson(content: Uint8Array, place: string): unknown {
  try {
    return JSON.parse(Buffer.from(content).toString("utf8"));
  } catch (cause) {
    throw new PackageDamage(place, "it is not JSON", cause);
  }
}

export function property(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined;
}
