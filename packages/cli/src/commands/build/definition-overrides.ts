import { resolve } from "node:path";
import { AppError } from "@pakeplus/core";
import type { Override } from "@pakeplus/engine";
import type { OptionValues } from "../../command-line/command.ts";
import type { DEFINITION_OPTIONS } from "./options.ts";

type Options = OptionValues<typeof DEFINITION_OPTIONS>;

/**
 * The command line as values for keys of the definition. An icon file is not among them: its path belongs to this
 * computer and must not be embedded in the app.
 * @throws AppError USAGE_INVALID for a `--set` without `=`.
 */
export function overridesOf(options: Options): readonly Override[] {
  const named: readonly [path: string, value: string | null][] = [
    ["name", options.name],
    ["id", options.id],
    ["version", options["app-version"]],
    ["icon", isWebAddress(options.icon) ? options.icon : null],
  ];
  return [
    ...options.set.map(parseAssignment),
    ...named.flatMap(([path, value]) => (value === null ? [] : [{ path, value }])),
  ];
}

function isWebAddress(icon: string | null): boolean {
  return icon !== null && /^https?:\/\//i.test(icon);
}

/** Absolute path of the icon file on the command line; null when there is none. */
export function iconFileOf(options: Options, cwd: string): string | null {
  return options.icon === null || isWebAddress(options.icon) ? null : resolve(cwd, options.icon);
}

function parseAssignment(text: string): Override {
  const equals = text.indexOf("=");
  if (equals > 0) return { path: text.slice(0, equals).trim(), value: text.slice(equals + 1) };
  throw new AppError("USAGE_INVALID", `--set ${text} has no value.`, {
    hint: "Write KEY=VALUE, for example --set window.width=1200",
  });
}
