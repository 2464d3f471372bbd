import { describeBlock } from "../block/block-notice.ts";
import { compileBlock } from "../block/compile-block.ts";
import type { Target } from "../job.ts";
import type { PlanNotice } from "./notices.ts";
import type { BuildPlan } from "./plan-build.ts";
import { type FileTexts, textOf } from "./to-runtime.ts";

export interface CompiledBlocks {
  /** JSON of WebKit content blockers by its SHA-256 in lower-case hex. */
  files: Readonly<Record<string, string>>;
  /** Which of {@link files} a target brings; targets that block nothing are not there. */
  byTarget: ReadonlyMap<Target, string>;
  notices: readonly PlanNotice[];
}

export interface CompileBlocksOptions {
  /** Text of every file in `plan.listFiles`. */
  texts: FileTexts;
  /** In lower-case hex. */
  sha256: (text: string) => string;
}

/**
 * Compiles what each target of a plan blocks.
 * @throws AppError BLOCK_TOO_LARGE, or BLOCK_LIST_UNREADABLE when a text is missing.
 */
export function compileBlocks(plan: BuildPlan, { texts, sha256 }: CompileBlocksOptions): CompiledBlocks {
  const files: Record<string, string> = {};
  const byTarget = new Map<Target, string>();
  const notices: PlanNotice[] = [];
  for (const { target, shell, definition } of plan.targets) {
    const { block, source, origin } = definition;
    if (shell !== "at-hand" || (block.hosts.length === 0 && block.lists.length === 0)) continue;
    const compiled = compileBlock({
      hosts: block.hosts,
      lists: block.lists.map((file) => ({ file, text: textOf(file, texts, "block") })),
      start: { kind: "url" in source ? "remote" : "bundled", origin },
    });
    const digest = sha256(compiled.text);
    files[digest] = compiled.text;
    byTarget.set(target, digest);
    notices.push({
      level: "info",
      code: "block-compiled",
      target,
      path: "block",
      message: `Content blocking has ${describeBlock(compiled)}.`,
      hint: null,
    });
  }
  return { files, byTarget, notices };
}
