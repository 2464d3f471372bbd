import { AppError, type BuildEvent, type PublicError } from "@pakeplus/core";

export interface CommandOptions {
  /** Absolute. */
  cwd: string;
  /** What the command reads from standard input; the only way for secrets. */
  stdin?: string;
  signal?: AbortSignal;
  onEvent?: (event: BuildEvent) => void;
  /** A line that the command would show on a terminal. */
  onTalk?: (line: string) => void;
}

export interface CommandResult {
  exitCode: number;
  /** The one value of `--json`; null when there was none. */
  value: unknown;
}

/** Runs one command line of `pakeplus` in this process. Never rejects for a failure of the command. */
export type RunCommand = (argv: readonly string[], options: CommandOptions) => Promise<CommandResult>;

/**
 * Runs a command and gives its `--json` value.
 * @throws AppError What the command reports as its failure.
 */
export async function valueOf(
  run: RunCommand,
  argv: readonly string[],
  options: CommandOptions,
): Promise<Readonly<Record<string, unknown>>> {
  const { exitCode, value } = await run(argv, options);
  if (!isRecord(value))
    throw new AppError("INTERNAL", `The command ${argv[0] ?? ""} ended with ${exitCode}.`);
  const error = errorIn(value);
  if (error !== null) throw error;
  return value;
}

/** The failure in a value of `--json`; null when there is none. */
export function errorIn(value: unknown): AppError | null {
  if (!isRecord(value) || !isPublicError(value["error"])) return null;
  const { code, message, ...rest } = value["error"];
  return new AppError(code, message, rest);
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A text of a value; empty when there is none. */
export function textIn(value: unknown, key: string): string {
  const found = isRecord(value) ? value[key] : null;
  return typeof found === "string" ? found : "";
}

function isPublicError(value: unknown): value is PublicError {
  return isRecord(value) && typeof value["code"] === "string" && typeof value["message"] === "string";
}
