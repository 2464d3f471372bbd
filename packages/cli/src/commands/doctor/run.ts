import { ERROR_SPECS } from "@pakeplus/core";
import type { Context } from "../../context.ts";
import { CHECKS } from "./checks.ts";
import type { CheckResult } from "./checks.ts";

function render({ title, status, detail, hint }: CheckResult, { style }: Context): string {
  const mark = {
    ok: style.green("ok     "),
    limited: style.yellow("limited"),
    missing: style.red("missing"),
  }[status];
  const next = hint === null ? "" : `\n         ${style.dim("→")} ${hint}`;
  return `${mark}  ${style.bold(title)}  ${detail}${next}`;
}

/** Runs all checks and shows all results at once; the exit code is 3 when something that building needs is missing. */
export async function run(_input: { arguments: readonly string[] }, context: Context): Promise<number> {
  const checks = await Promise.all(CHECKS.map(async (check) => check(context)));
  const ok = checks.every(({ status }) => status !== "missing");
  context.print(`${checks.map((check) => render(check, context)).join("\n")}\n`);
  context.printJson({ ok, checks });
  return ok ? 0 : ERROR_SPECS.TOOL_MISSING.exitCode;
}
