import { createHash } from "node:crypto";
import { compileBlocks, toJob } from "@pakeplus/core";
import type { BuildJob, BuildPlan } from "@pakeplus/core";
import type { Notice } from "../notice.ts";
import { readLists } from "../project/read-lists.ts";
import { readTexts } from "../project/read-texts.ts";

export interface MakeJobOptions {
  /** Absolute folder that the paths in the definition start from. */
  root: string;
  buildId: string;
}

/**
 * Reads the files whose text a plan needs and makes its job.
 * @throws AppError SOURCE_NOT_FOUND, BLOCK_LIST_UNREADABLE, BLOCK_TOO_LARGE
 */
export async function makeJob(
  plan: BuildPlan,
  { root, buildId }: MakeJobOptions,
): Promise<{ job: BuildJob; notices: readonly Notice[] }> {
  const [texts, lists] = await Promise.all([
    readTexts(root, plan.textFiles),
    readLists(root, plan.listFiles),
  ]);
  const blocks = compileBlocks(plan, { texts: lists, sha256 });
  return { job: toJob(plan, { buildId, texts, blocks }), notices: blocks.notices };
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
