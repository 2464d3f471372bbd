import { makeTrees } from "../git/make-trees.ts";
import type { GitObject, ObjectId } from "../git/object-id.ts";
import type { BlobSource } from "../git/blob-source.ts";
import { markOf } from "./branch-mark.ts";

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
  /** What the branch says of itself; see {@link markOf}. */
  mark: string | null;
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
    mark: markOf(files.map(({ path }) => path)),
  };
}

/** What a computer remembers of a branch as the remote has it. */
export interface KnownBranch {
  tip: ObjectId;
  root: ObjectId;
  ids: ReadonlySet<ObjectId>;
  /** Somebody else fills it: it stays as it is, whatever it was to hold. */
  isKept?: true;
  mark: string | null;
}
