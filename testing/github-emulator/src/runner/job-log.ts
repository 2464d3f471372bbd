import type { Clock } from "../http/clock.ts";

export interface JobLog {
  /** A line of the runner itself, or of a step: workflow commands in it are carried out. */
  write(line: string): void;
  /** From now on the text reads `***`. */
  mask(secret: string): void;
}

/** Commands that a step prints, such as `::error file=a.ts::It broke`. */
const COMMAND = /^::([a-z-]+)(?: [^:]*)?::(.*)$/u;
const SHOWN = ["error", "warning", "notice", "group", "endgroup"];

/** Writes `lines` the way GitHub's logs read. */
export function createJobLog(clock: Clock, lines: string[]): JobLog {
  const secrets = new Set<string>();
  let stopWord: string | null = null;

  const append = (text: string) => {
    const stamp = new Date(clock.now()).toISOString().replace("Z", "0000Z");
    let shown = text;
    for (const secret of secrets) shown = shown.replaceAll(secret, "***");
    lines.push(`${stamp} ${shown}`);
  };
  const mask = (secret: string) => {
    for (const line of secret.split(/\r?\n/u)) if (line.trim() !== "") secrets.add(line);
  };

  return {
    mask,
    write(line) {
      const [, command = "", rest = ""] = COMMAND.exec(line) ?? [];
      const value = rest.replaceAll("%0A", "\n").replaceAll("%0D", "\r").replaceAll("%25", "%");
      if (stopWord !== null) {
        if (line === `::${stopWord}::`) stopWord = null;
        else append(line);
      } else if (command === "add-mask") {
        mask(value);
        append("::add-mask::***");
      } else if (command === "stop-commands") {
        stopWord = value;
      } else if (SHOWN.includes(command)) {
        append(`##[${command}]${value}`);
      } else if (command !== "debug") {
        append(line);
      }
    },
  };
}
