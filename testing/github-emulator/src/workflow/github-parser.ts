import { register } from "node:module";

/**
 * GitHub's packages import JSON files without saying so, which their bundler allows and Node does not. This teaches
 * Node to read the JSON files of these packages, and no others.
 */
const HOOK = `
import { readFile } from "node:fs/promises";
export async function load(url, context, next) {
  if (!/^file:.*\\/@actions\\/.*\\.json$/.test(url)) return next(url, context);
  const text = await readFile(new URL(url), "utf8");
  return { format: "module", shortCircuit: true, source: "export default " + text };
}`;
register(`data:text/javascript,${encodeURIComponent(HOOK)}`);

/** GitHub's own parser of workflow files. */
export const loadWorkflowParser = () => import("@actions/workflow-parser");

/** What GitHub's editors check workflows with. */
export const loadLanguageService = () => import("@actions/languageservice");
