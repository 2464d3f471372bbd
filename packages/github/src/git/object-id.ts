import { createHash } from "node:crypto";

/** Types of Git objects with their numbers in a pack (gitformat-pack, "Object types"). */
export const OBJECT_TYPES = { commit: 1, tree: 2, blob: 3 } as const;
export type ObjectType = keyof typeof OBJECT_TYPES;

/** Lower-case hex of a SHA-1, 40 characters. */
export type ObjectId = string;

/** The id that stands for "does not exist" where a ref is made or deleted. */
export const NO_OBJECT: ObjectId = "0".repeat(40);

/** A commit or tree: small, so it is held as a whole. */
export interface GitObject {
  type: ObjectType;
  id: ObjectId;
  body: Uint8Array;
}

/** Feeds the content of an object of known size, so that large files never have to be in memory. */
export function startObjectId(type: ObjectType, bytes: number) {
  const hash = createHash("sha1").update(`${type} ${bytes}\0`);
  return {
    update(chunk: Uint8Array): void {
      hash.update(chunk);
    },
    finish: (): ObjectId => hash.digest("hex"),
  };
}

export function makeObject(type: ObjectType, body: Uint8Array): GitObject {
  const id = startObjectId(type, body.byteLength);
  id.update(body);
  return { type, id: id.finish(), body };
}
