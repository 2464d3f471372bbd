import type { AppIdentity, BuildJob } from "../job.ts";
import type { Definition } from "../resolve/resolve-definition.ts";
import { AppError } from "../errors.ts";
import type { CompiledBlocks } from "./compile-blocks.ts";
import type { BuildPlan } from "./plan-build.ts";
import { toRuntimeConfig, type FileTexts } from "./to-runtime.ts";

export interface ToJobOptions {
  buildId: string;
  /** Text of every file in `plan.textFiles`. */
  texts?: FileTexts;
  /** What `compileBlocks` made of the plan; nothing is blocked without it. */
  blocks?: Pick<CompiledBlocks, "files" | "byTarget">;
}

/**
 * The job that an engine runs: every target of the plan whose shell is at hand.
 * @throws AppError SOURCE_NOT_FOUND when the text of an injected file is missing.
 */
export function toJob(plan: BuildPlan, { buildId, texts = {}, blocks }: ToJobOptions): BuildJob {
  const ready = plan.targets.filter(({ shell }) => shell === "at-hand");
  const first = ready[0]?.definition;
  if (first === undefined)
    throw new AppError("TARGET_UNAVAILABLE", "The plan holds nothing that can be built.");
  return {
    v: 1,
    buildId,
    app: toIdentity(first, plan.written.id),
    source: toSource(first),
    icon: toIcon(first),
    targets: ready.map(({ target, formats, definition }) => ({
      target,
      formats,
      runtime: toRuntimeConfig(definition, texts, blocks?.byTarget.get(target) ?? null),
    })),
    blockFiles: blocks?.files ?? {},
    definition: `${JSON.stringify(plan.written, null, 2)}\n`,
  };
}

function toIdentity(definition: Definition, id: string): AppIdentity {
  return {
    id,
    applicationId: definition.applicationId,
    name: definition.name,
    slug: definition.slug,
    version: definition.version,
    summary: definition.summary,
    description: definition.description || definition.name,
    author: { name: definition.author.name, email: definition.author.email },
    homepage: definition.homepage,
    license: definition.license,
    category: definition.category,
  };
}

function toSource({ source }: Definition): BuildJob["source"] {
  if ("url" in source) return { kind: "url", url: source.url };
  const { dir, entry, ignore, include } = source;
  return { kind: "dir", dir, entry, ignore: [...ignore], include: [...include] };
}

function toIcon({ icon, source }: Definition): BuildJob["icon"] {
  const src = typeof icon === "object" ? icon.src : icon;
  if (src === undefined) return "url" in source ? { kind: "site", url: source.url } : { kind: "generated" };
  return /^https?:\/\//iu.test(src) ? { kind: "url", url: src } : { kind: "file", file: src };
}
