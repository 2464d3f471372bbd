import { compileBlocks } from "@pakeplus/core";

/** As `compileBlocks`, which takes its time with large lists, but quick while nothing of what it reads changes. */
export function rememberBlocks(): typeof compileBlocks {
  let last: { key: string; compiled: ReturnType<typeof compileBlocks> } | null = null;
  return (plan, options) => {
    const parts = plan.targets.map(({ definition: { block, source, origin } }) => [block, source, origin]);
    const key = JSON.stringify([parts, options.texts]);
    if (last?.key !== key) last = { key, compiled: compileBlocks(plan, options) };
    return last.compiled;
  };
}
