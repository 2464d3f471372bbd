/** How a foreign command line writes its options. `rest`: takes a value when the next word is one of those listed. */
export type ForeignOption = "flag" | "text" | "list" | { optional: readonly string[] };

export interface ForeignCommand {
  /** By long name without dashes. */
  options: Readonly<Record<string, ForeignOption>>;
  /** Letters to long names. */
  short: Readonly<Record<string, string>>;
}

export interface ForeignWords {
  positionals: readonly string[];
  /** By long name; flags are true, or false for `--no-name`. */
  options: Readonly<Record<string, unknown>>;
}

/** The words after the program's own name, however it was called (`npx pake-cli …`, `/usr/bin/nativefier …`). */
export function withoutProgram(argv: readonly string[], program: RegExp): readonly string[] {
  const at = argv.slice(0, 5).findIndex((word) => program.test(word.split(/[\\/]/).at(-1) ?? ""));
  return at === -1 ? argv : argv.slice(at + 1);
}

/** Reads the command line of another tool; it never fails, and unknown options are kept under their own names. */
export function readForeignWords(argv: readonly string[], command: ForeignCommand): ForeignWords {
  const positionals: string[] = [];
  const options: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (let index = 0; index < argv.length; index += 1) {
    const word = argv[index] ?? "";
    const found = /^(?:--([^=]+)|-([A-Za-z]))(?:=([\s\S]*))?$/.exec(word);
    if (found === null) {
      if (word !== "--") positionals.push(word);
      continue;
    }
    const [, long, letter = "", inline] = found;
    const name = long ?? own(command.short, letter) ?? letter;
    const kind = own(command.options, name) ?? "flag";
    const next = argv[index + 1];
    const value = inline ?? (takesNext(kind, next) ? next : undefined);
    if (value !== undefined && inline === undefined) index += 1;
    keep(options, name, kind, value);
  }
  return { positionals, options };
}

function own<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

function takesNext(kind: ForeignOption, next: string | undefined): boolean {
  if (kind === "flag" || next === undefined) return false;
  return typeof kind === "string" || kind.optional.includes(next);
}

function keep(
  options: Record<string, unknown>,
  name: string,
  kind: ForeignOption,
  value: string | undefined,
): void {
  if (kind === "list") {
    const before = options[name];
    options[name] = [
      ...(Array.isArray(before) ? (before as readonly unknown[]) : []),
      ...(value === undefined ? [] : [value]),
    ];
  } else if (value === undefined && name.startsWith("no-") && kind === "flag") {
    options[name.slice(3)] = false;
  } else {
    options[name] = value ?? true;
  }
}

/** `min-width` and `min_width` as `minWidth`. */
export function camelCase(name: string): string {
  return name.replaceAll(/[-_]([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
