import { makeTrees } from "../git/make-trees.ts";
import type { GitObject, ObjectId } from "../git/object-id.ts";
import type { BlobSource } from "../git/write-pack.ts";

/** A file of a branch; read when it is sent. */
export interface BranchFile extends BlobSource {
  isExecutable: boolean;
}

export interface BranchContent {
  root: ObjectId;
  trees: readonly GitObject[];
  blobs: readonly BranchFile[];
  /** Every tree and blob. */
  ids: ReadonlySet<ObjectId>;
}

/**
 * What a branch is to hold, exactly.
 * @throws AppError SOURCE_NAME_UNPORTABLE for a path that Git refuses.
 */
export function branchContent(files: readonly BranchFile[]): BranchContent {
  const { root, trees } = makeTrees(files);
  const blobs = [...new Map(files.map((file) => [file.id, file])).values()];
  return {
    root,
    trees,
    blobs,
    ids: new Set([...trees.map(({ id }) => id), ...blobs.map(({ id }) => id)]),
  };
}

/** What a computer remembers of a branch as the remote has it. */
export interface KnownBranch {
  tip: ObjectId;
  root: ObjectId;
  ids: ReadonlySet<ObjectId>;
}
