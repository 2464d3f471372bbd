import type { Context } from "../context.ts";

export interface ArgumentSpec {
  name: string;
  about: string;
  required: boolean;
  /** Takes all words that follow; only the last argument can. */
  many?: true;
  /** All words that it can be, for completion. */
  choices?: readonly string[];
}

export interface OptionSpec {
  /** `flag` stands alone, `text` takes one value, `list` takes values split at commas, `repeat` one value each time. */
  kind: "flag" | "text" | "list" | "repeat";
  /** Name of the value in help, in capitals; after FILE and DIR shells complete paths. */
  value?: string;
  /** All words that the value can be, for completion. */
  choices?: readonly string[];
  about: string;
}

export type OptionTable = Readonly<Record<string, OptionSpec>>;

type OptionValue<K extends OptionSpec["kind"]> = K extends "flag"
  ? boolean
  : K extends "text"
    ? string | null
    : readonly string[];

export type OptionValues<O extends OptionTable> = { readonly [N in keyof O]: OptionValue<O[N]["kind"]> };

export interface CommandInput<O extends OptionTable> {
  arguments: readonly string[];
  options: OptionValues<O>;
}

interface Example {
  command: string;
  about: string;
}

export interface CommandSpec<O extends OptionTable = OptionTable> {
  name: string;
  /** One line without a full stop. */
  summary: string;
  arguments: readonly ArgumentSpec[];
  options: O;
  examples: readonly Example[];
  /** Loads the command's code; help never does. Its result is the exit code. */
  load: () => Promise<{ run: (input: CommandInput<O>, context: Context) => Promise<number> }>;
}

/** A command of any options, as the table holds it. */
export type Command = Omit<CommandSpec, "load"> & {
  run(
    input: { arguments: readonly string[]; options: Readonly<Record<string, unknown>> },
    context: Context,
  ): Promise<number>;
};

/** Options that every command has. */
export const COMMON_OPTIONS = {
  json: { kind: "flag", about: "Print one JSON value on stdout, also for errors" },
  quiet: { kind: "flag", about: "Say nothing but errors" },
  "no-color": { kind: "flag", about: "No colours; NO_COLOR in the environment does the same" },
  help: { kind: "flag", about: "Show this help" },
} as const satisfies OptionTable;

export function defineCommand<const O extends OptionTable>(spec: CommandSpec<O>): Command {
  return {
    ...spec,
    async run(input, context) {
      const { run } = await spec.load();
      return run({ arguments: input.arguments, options: input.options as OptionValues<O> }, context);
    },
  };
}
