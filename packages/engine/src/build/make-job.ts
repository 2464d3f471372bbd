import { createHash } from "node:crypto";
import { compileBlocks, toJob } from "@pakeplus/core";
import type { BuildJob, BuildPlan, FileTexts } from "@pakeplus/core";
import type { Notice } from "../notice.ts";
import { readLists } from "../project/read-lists.ts";
import { readTexts } from "../project/read-texts.ts";

export interface MakeJobOptions {
  /** Absolute folder that the paths in the definition start from. */
  root: string;
  buildId: string;
  /** Instead of `compileBlocks`. */
  compile?: typeof compileBlocks;
}

export interface MadeJob {
  job: BuildJob;
  /** Of every file that the plan names, injected or a block list, by its path in the definition. */
  texts: FileTexts;
  notices: readonly Notice[];
}

/**
 * Reads the files whose text a plan needs and makes its job.
 * @throws AppError SOURCE_NOT_FOUND, BLOCK_LIST_UNREADABLE, BLOCK_TOO_LARGE
 */
export async function makeJob(
  plan: BuildPlan,
  { root, buildId, compile = compileBlocks }: MakeJobOptions,
): Promise<MadeJob> {
  const [texts, lists] = await Promise.all([
    readTexts(root, plan.textFiles),
    readLists(root, plan.listFiles),
  ]);
  const blocks = compile(plan, { texts: lists, sha256 });
  const job = toJob(plan, { buildId, texts, blocks });
  return { job, texts: { ...texts, ...lists }, notices: blocks.notices };
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
