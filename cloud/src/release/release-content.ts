import { createReadStream } from "node:fs";
import type { ReleaseContent } from "@pakeplus/github";
import type { ReleaseFile } from "./release-files.ts";

/** A file on the runner's disk as one that is sent; read when it is. */
export function releaseContent({ path, name, bytes, sha256, type }: ReleaseFile): ReleaseContent {
  return { name, bytes, sha256, type, read: () => createReadStream(path) };
}
