/** Decorations of text on a terminal; without colours each gives the text back. */
export interface Style {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  green(text: string): string;
  yellow(text: string): string;
}

const RESET = "\u001b[0m";

export function createStyle(enabled: boolean): Style {
  const paint =
    (code: number) =>
    (text: string): string =>
      enabled ? `\u001b[${code}m${text}${RESET}` : text;
  return { bold: paint(1), dim: paint(2), red: paint(31), green: paint(32), yellow: paint(33) };
}

/** By https://no-color.org and the usual FORCE_COLOR; a terminal that calls itself dumb gets none. */
export function wantsColour(options: {
  isTTY: boolean;
  env: Readonly<Record<string, string | undefined>>;
  noColor: boolean;
}): boolean {
  const { env } = options;
  if (options.noColor || (env["NO_COLOR"] ?? "") !== "") return false;
  if ((env["FORCE_COLOR"] ?? "") !== "") return env["FORCE_COLOR"] !== "0";
  return options.isTTY && env["TERM"] !== "dumb";
}
