import { AppError } from "@pakeplus/core";
import { makeObject, type GitObject, type ObjectId } from "./object-id.ts";

export interface TreeFile {
  /** Relative to the root of the repository, forward slashes. */
  path: string;
  isExecutable: boolean;
  id: ObjectId;
}

export interface MadeTrees {
  root: ObjectId;
  /** Every tree once, the root last. */
  trees: readonly GitObject[];
}

type Folder = Map<string, Folder | TreeFile>;

const encoder = new TextEncoder();

/**
 * Builds the tree objects of a set of files.
 * @throws AppError SOURCE_NAME_UNPORTABLE for a path that Git refuses, or for a file where another needs a folder.
 */
export function makeTrees(files: Iterable<TreeFile>): MadeTrees {
  const root: Folder = new Map();
  for (const file of files) place(root, file);
  const trees = new Map<ObjectId, GitObject>();
  const rootTree = writeTree(root, trees);
  return { root: rootTree.id, trees: [...trees.values()] };
}

function place(root: Folder, file: TreeFile): void {
  const parts = file.path.split("/");
  const name = parts.pop() ?? "";
  let folder = root;
  for (const part of [...parts, name]) requireName(part, file.path);
  for (const part of parts) {
    const next = folder.get(part) ?? new Map<string, Folder | TreeFile>();
    if (!(next instanceof Map)) throw unpushable(file.path, `"${part}" is a file already`);
    folder.set(part, next);
    folder = next;
  }
  if (folder.has(name)) throw unpushable(file.path, "it exists twice");
  folder.set(name, file);
}

/** Git's own check (`git fsck`) refuses these names; servers run it on every push. */
function requireName(part: string, path: string): void {
  if (part === "" || part === "." || part === ".." || /^\.git$|^git~1$/iu.test(part) || part.includes("\0")) {
    throw unpushable(path, `Git does not take the name "${part}"`);
  }
}

function unpushable(path: string, reason: string): AppError {
  return new AppError("SOURCE_NAME_UNPORTABLE", `"${path}" cannot be sent to a Git repository: ${reason}.`, {
    hint: 'Rename it, or leave it out with "source.ignore".',
  });
}

function writeTree(folder: Folder, trees: Map<ObjectId, GitObject>): GitObject {
  const entries = [...folder].map(([name, entry]) => {
    const isFolder = entry instanceof Map;
    const id = isFolder ? writeTree(entry, trees).id : entry.id;
    const mode = isFolder ? "40000" : entry.isExecutable ? "100755" : "100644";
    return {
      // A folder sorts as if its name ended in a slash (git's base_name_compare).
      key: encoder.encode(isFolder ? `${name}/` : name),
      bytes: Buffer.concat([encoder.encode(`${mode} ${name}\0`), Buffer.from(id, "hex")]),
    };
  });
  entries.sort((a, b) => Buffer.compare(a.key, b.key));
  const tree = makeObject("tree", Buffer.concat(entries.map(({ bytes }) => bytes)));
  trees.set(tree.id, tree);
  return tree;
}
