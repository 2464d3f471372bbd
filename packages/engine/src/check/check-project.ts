import { readFile, stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { checkedFamilies, runChecks } from "@pakeplus/core";
import type { CheckFacts, Family, Finding, Target } from "@pakeplus/core";
import type { Project } from "../project/open-project.ts";
import { collectBlockLists } from "./collect-block-lists.ts";
import { createCodeNotes } from "./code-notes.ts";
import { collectFolder } from "./collect-folder.ts";
import { collectIcon } from "./collect-icon.ts";
import { collectSite } from "./collect-site.ts";

export interface CheckOptions {
  /** Targets asked for; those of the definition when empty. */
  targets: readonly string[];
  /** Whose shell this version has. */
  shells: readonly Target[];
  /** Absolute; stays out of the app when it lies inside the source. */
  outDir: string;
  /** Absolute path of a picture that wins over the definition's. */
  iconFile: string | null;
  fetch: typeof fetch;
  signal: AbortSignal;
}

export interface CheckResult {
  /** The most serious first. */
  findings: readonly Finding[];
  /** Platforms that were looked at. */
  families: readonly Family[];
}

/**
 * Looks at everything that goes into an app and says what will not work.
 * @throws AppError TARGET_UNKNOWN or CANCELLED.
 */
export async function checkProject(project: Project, options: CheckOptions): Promise<CheckResult> {
  const { written, root } = project;
  const { source } = written;
  const asked = { written, targets: options.targets, shells: options.shells };
  const families = checkedFamilies(asked);
  const notes = createCodeNotes();
  const notesElsewhere = createCodeNotes();
  const folder =
    "dir" in source
      ? await collectFolder({
          dir: resolve(root, source.dir),
          entry: source.entry ?? "index.html",
          spa: source.spa ?? false,
          ignore: source.ignore ?? [],
          include: source.include ?? [],
          outDir: options.outDir,
          signal: options.signal,
          notes,
          notesElsewhere,
        })
      : null;
  const site = "url" in source ? await collectSite(source.url, { ...options, notes }) : null;
  const icon = await collectIcon(written, { ...options, root, siteIcons: project.site?.icons ?? null });
  const facts: CheckFacts = {
    ...asked,
    definition: await readDefinitionText(project.definitionFile),
    folder,
    site,
    code: notes.facts(),
    codeElsewhere: notesElsewhere.facts(),
    icon,
    missingInjects: await missingInjects(project),
    blockLists: await collectBlockLists(project),
  };
  return { findings: runChecks(facts), families };
}

async function readDefinitionText(file: string | null): Promise<CheckFacts["definition"]> {
  if (file === null) return null;
  // It was read a moment ago; when it is gone now, only the lines are.
  const text = await readFile(file, "utf8").catch(() => null);
  return text === null ? null : { file: basename(file), text };
}

async function missingInjects({ root, written }: Project): Promise<string[]> {
  const platforms = Object.values(written.platforms ?? {}).flatMap((platform) => platform?.inject ?? []);
  const files = [...(written.inject ?? []), ...platforms].flatMap(({ css, js }) => css ?? js ?? []);
  const missing: string[] = [];
  for (const file of new Set(files)) {
    const isFile = await stat(resolve(root, file)).then(
      (found) => found.isFile(),
      () => false,
    );
    if (!isFile) missing.push(file);
  }
  return missing;
}
