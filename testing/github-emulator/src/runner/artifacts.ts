import { cp, mkdir, stat } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
import type { BuiltinAction } from "./builtin-action.ts";
import { filesMatching } from "./file-pattern.ts";

/** The deepest folder above all of them. */
function commonFolder([first = "/", ...others]: readonly string[]): string {
  let folder = first;
  while (!others.every((other) => `${other}/`.startsWith(`${folder}/`))) folder = dirname(folder);
  return folder;
}

export const uploadArtifact: BuiltinAction = {
  inputs: ["name", "path", "if-no-files-found", "retention-days", "compression-level", "overwrite"],
  async perform({ inputs, workspace, run, storage, log, now, nextId }) {
    const name = inputs["name"] ?? "artifact";
    const patterns = (inputs["path"] ?? "").split("\n").map((line) => line.trim());
    const found = patterns.filter((line) => line !== "").map((line) => filesMatching(workspace, line));
    const files = found.flatMap((each) => each.files);
    if (files.length === 0) {
      const message = `No files were found with the provided path: ${inputs["path"] ?? ""}. No artifacts will be uploaded.`;
      if (inputs["if-no-files-found"] === "error") throw new Error(message);
      if (inputs["if-no-files-found"] !== "ignore") log(`##[warning]${message}`);
      return {};
    }
    if (run.artifacts.has(name) && inputs["overwrite"] !== "true") {
      throw new Error(
        "Failed to CreateArtifact: Received non-retryable error: Failed request: (409) Conflict: " +
          "an artifact with this name already exists on the workflow run",
      );
    }
    const id = nextId();
    const folder = join(storage, `artifact-${id}`);
    const base = commonFolder(found.map(({ root }) => root));
    let bytes = 0;
    for (const file of files) {
      bytes += (await stat(file)).size;
      await cp(file, join(folder, relative(base, file)));
    }
    run.artifacts.set(name, { id, name, folder, bytes, createdAt: now() });
    log(`Artifact ${name} has been successfully uploaded! Final size is ${bytes} bytes.`);
    return { "artifact-id": String(id) };
  },
};

export const downloadArtifact: BuiltinAction = {
  inputs: ["name", "path", "pattern", "merge-multiple"],
  async perform({ inputs, workspace, run, log }) {
    const target = resolve(workspace, inputs["path"] ?? ".");
    const { name } = inputs;
    if (name !== undefined) {
      const artifact = run.artifacts.get(name);
      if (artifact === undefined)
        throw new Error(`Unable to download artifact(s): Artifact not found for name: ${name}`);
      await cp(artifact.folder, target, { recursive: true });
      return { "download-path": target };
    }
    const matcher = new RegExp(`^${(inputs["pattern"] ?? "*").replaceAll("*", ".*")}$`, "u");
    for (const artifact of [...run.artifacts.values()].filter((each) => matcher.test(each.name))) {
      const folder = inputs["merge-multiple"] === "true" ? target : join(target, basename(artifact.name));
      await mkdir(folder, { recursive: true });
      await cp(artifact.folder, folder, { recursive: true });
      log(`Artifact ${artifact.name} was downloaded`);
    }
    return { "download-path": target };
  },
};
