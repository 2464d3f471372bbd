import type { StudioClient } from "../../../client/client.ts";
import { writeNewFile } from "../../../models/editor-parts/file-names.ts";
import { CallFailure } from "../../../transport/failure.ts";

export interface ProjectFiles {
  /** null: there is no such file. Throws `CallFailure`. */
  read: (path: string) => Promise<{ text: string; revision: string } | null>;
  /** Writes nothing when the file is another than `base` by now. Throws `CallFailure`. */
  write: (path: string, content: Blob, base: string) => Promise<{ saved: boolean; revision: string | null }>;
  /** Writes a file that was not there before; answers with the name it got. Throws `CallFailure`. */
  create: (path: string, content: Blob) => Promise<string>;
}

/** Files of an app's folder. @param app Id. */
export function createProjectFiles(client: StudioClient, app: string): ProjectFiles {
  const params = { app };
  const write: ProjectFiles["write"] = async (path, content, base) =>
    toReply(await client.writeFile("writeFile", { params, query: { path, base } }, content));
  return {
    write,
    async read(path) {
      try {
        return await client.readText({ params, query: { path } });
      } catch (error) {
        if (error instanceof CallFailure && error.error?.code === "STUDIO_NOT_FOUND") return null;
        throw error;
      }
    },
    async create(path, content) {
      const name = await writeNewFile(path, async (free) => (await write(free, content, "none")).saved);
      if (name === null) throw new CallFailure("gone");
      return name;
    },
  };
}

function toReply(value: unknown): { saved: boolean; revision: string | null } {
  const { saved, revision } = (value ?? {}) as Readonly<Record<string, unknown>>;
  return { saved: saved === true, revision: typeof revision === "string" ? revision : null };
}
