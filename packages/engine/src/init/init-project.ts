import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { AppError } from "@pakeplus/core";
import type { WrittenDefinition } from "@pakeplus/core";
import { systemCode, systemReason } from "../file-errors.ts";
import { makeFolders } from "../make-folders.ts";
import { classifyInput, DEFINITION_NAME } from "../project/classify-input.ts";
import { applyOverrides, requireValid } from "../project/overrides.ts";
import type { Override } from "../project/overrides.ts";
import { describeFolder } from "./describe-folder.ts";
import { describeSite, silentSite } from "./describe-site.ts";
import { schemaAddress } from "./schema-address.ts";

export interface InitOptions {
  /** Absolute; relative inputs start here. */
  cwd: string;
  /** Absolute folder to write into; null puts the definition where it belongs. */
  dir: string | null;
  overrides: readonly Override[];
  fetch: typeof fetch;
  signal: AbortSignal;
}

/** What is known about an app before it has a definition. */
export interface Draft {
  /** Absolute folder that the definition belongs into. */
  home: string;
  /** Paths in it start from `home`. */
  definition: Readonly<Record<string, unknown>>;
  /** A picture to save beside the definition, which names it. */
  icon: { name: string; bytes: Uint8Array } | null;
}

export interface InitResult {
  /** Absolute. */
  file: string;
  /** Absolute paths of all files that were written. */
  created: readonly string[];
  definition: WrittenDefinition;
}

/**
 * Writes a definition for a website or a web folder, never over an existing one.
 * @throws AppError DEFINITION_EXISTS, DEFINITION_INVALID, SITE_UNREACHABLE, OUTPUT_NOT_WRITABLE, CANCELLED and what
 * `classifyInput` throws.
 */
export async function initProject(input: string, options: InitOptions): Promise<InitResult> {
  const found = classifyInput(input, options.cwd);
  if (found.kind === "definition") throw definitionExists(relative(options.cwd, found.file));
  const draft =
    found.kind === "url"
      ? await describeNamedSite(found.url, options)
      : await describeFolder(found, options.dir);
  const home = options.dir ?? draft.home;
  const file = join(home, DEFINITION_NAME);
  if (existsSync(file)) throw definitionExists(relative(options.cwd, file));

  const definition = complete(draft, schemaAddress(home), options.overrides);
  const created: string[] = [];
  try {
    makeFolders(home, []);
    if (draft.icon !== null && !existsSync(join(home, draft.icon.name))) {
      writeFileSync(join(home, draft.icon.name), draft.icon.bytes, { flag: "wx" });
      created.push(join(home, draft.icon.name));
    }
    writeFileSync(file, `${JSON.stringify(definition, null, 2)}\n`, { flag: "wx" });
    created.push(file);
  } catch (error) {
    for (const half of created) rmSync(half, { force: true });
    if (systemCode(error) === "EEXIST") throw definitionExists(relative(options.cwd, file));
    throw new AppError("OUTPUT_NOT_WRITABLE", `${DEFINITION_NAME} cannot be written.`, {
      cause: error,
      reason: `${systemReason(error)}.`,
      hint: "Choose another folder with --dir",
    });
  }
  return { file, created, definition };
}

/** A website that a name was given for needs not answer: it may be in a network that this computer is not in now. */
async function describeNamedSite(url: string, options: InitOptions): Promise<Draft> {
  const named = options.overrides.find(({ path }) => path === "name");
  try {
    return await describeSite(url, options);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "SITE_UNREACHABLE") throw error;
    if (named !== undefined) return silentSite(url, options.cwd);
    throw new AppError(error.code, error.message, {
      cause: error,
      ...(error.reason !== undefined && { reason: error.reason }),
      hint: [error.hint, "With --name the app is made without asking the website."].join(" ").trim(),
    });
  }
}

function definitionExists(file: string): AppError {
  return new AppError("DEFINITION_EXISTS", `${file} is already there.`, {
    reason: "init never overwrites a definition.",
    hint: "Edit it, delete it first, or choose another folder with --dir",
  });
}

function complete(
  draft: Draft,
  schema: { $schema?: string },
  overrides: readonly Override[],
): WrittenDefinition {
  const changed = applyOverrides({ ...schema, ...draft.definition }, overrides);
  return requireValid(changed, "The new definition");
}
