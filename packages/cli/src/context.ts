import type { Notice } from "@pakeplus/engine";
import { harmless } from "./output/harmless.ts";
import type { ErrorText } from "./output/render-error.ts";
import { createStyle, wantsColour } from "./output/style.ts";
import type { Style } from "./output/style.ts";
import type { World } from "./world.ts";

/** What a command works with: the world and the ways to speak, built once per run. */
export interface Context extends World {
  /** The caller wants exactly one JSON value on stdout. */
  json: boolean;
  quiet: boolean;
  /** For stderr. */
  style: Style;
  /** Data: on stdout, never with --json. */
  print(text: string): void;
  /** The one value of a run with --json; without it nothing happens. */
  printJson(value: Readonly<Record<string, unknown>>): void;
  /** Talk: a line on stderr, silent with --quiet. */
  say(line: string): void;
  notice(notice: Pick<Notice, "level" | "message" | "hint">): void;
  /** Remembers the text in which a later error can show its problems. */
  showErrorsIn(source: ErrorText): void;
  errorText(): ErrorText | null;
}

export function createContext(
  world: World,
  options: { json: boolean; quiet: boolean; noColor: boolean },
): Context {
  const style = createStyle(
    wantsColour({ isTTY: world.stderr.isTTY === true, env: world.env, noColor: options.noColor }),
  );
  let source: ErrorText | null = null;
  const say = (line: string): void => {
    if (!options.quiet) world.stderr.write(`${harmless(line)}\n`);
  };
  return {
    ...world,
    json: options.json,
    quiet: options.quiet,
    style,
    say,
    print(text) {
      // A program that reads it gets it as it is.
      if (!options.json) world.stdout.write(world.stdout.isTTY === true ? harmless(text) : text);
    },
    printJson(value) {
      if (options.json) world.stdout.write(`${harmless(JSON.stringify(value, null, 2))}\n`);
    },
    notice({ level, message, hint }) {
      say(`${level === "warning" ? style.yellow("Warning") : style.dim("Note")}  ${message}`);
      if (hint !== null) say(`  ${style.dim("→")} ${hint}`);
    },
    showErrorsIn(text) {
      source = text;
    },
    errorText: () => source,
  };
}
