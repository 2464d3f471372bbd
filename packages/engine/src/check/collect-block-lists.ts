import { AppError, summarizeList } from "@pakeplus/core";
import type { BlockListFacts } from "@pakeplus/core";
import type { Project } from "../project/open-project.ts";
import { readLists } from "../project/read-lists.ts";

/** Every list that a definition names, for any platform. */
export async function collectBlockLists({
  root,
  written,
}: Pick<Project, "root" | "written">): Promise<BlockListFacts[]> {
  const platforms = Object.values(written.platforms ?? {}).flatMap((platform) => platform?.block ?? []);
  const files = [written.block ?? {}, ...platforms].flatMap(({ lists }) => lists ?? []);
  return Promise.all([...new Set(files)].map(async (file) => readOne(root, file)));
}

async function readOne(root: string, file: string): Promise<BlockListFacts> {
  try {
    const texts = await readLists(root, [file]);
    return { ok: true, ...summarizeList(file, texts[file] ?? "") };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { ok: false, file, reason: error.reason ?? error.message };
  }
}
