import { randomUUID } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** The files through which a step speaks with its runner, each named by an environment variable. */
const FILES = ["GITHUB_OUTPUT", "GITHUB_ENV", "GITHUB_PATH", "GITHUB_STEP_SUMMARY", "GITHUB_STATE"] as const;

export interface StepAnswers {
  outputs: Readonly<Record<string, string>>;
  env: Readonly<Record<string, string>>;
  path: readonly string[];
  summary: string;
}

export interface StepFiles {
  env: Readonly<Record<string, string>>;
  /** Throws when a file is not as GitHub reads it. */
  read(): Promise<StepAnswers>;
}

/** Makes empty files for one step below `folder`, an absolute path. */
export async function createStepFiles(folder: string): Promise<StepFiles> {
  const id = randomUUID();
  const paths = new Map(FILES.map((name) => [name, join(folder, `${name.toLowerCase()}_${id}`)]));
  for (const path of paths.values()) await writeFile(path, "");
  const textOf = async (name: (typeof FILES)[number]) => readFile(paths.get(name) ?? "", "utf8");
  return {
    env: Object.fromEntries(paths),
    async read() {
      return {
        outputs: parseAssignments(await textOf("GITHUB_OUTPUT")),
        env: parseAssignments(await textOf("GITHUB_ENV")),
        path: (await textOf("GITHUB_PATH")).split("\n").filter((line) => line !== ""),
        summary: await textOf("GITHUB_STEP_SUMMARY"),
      };
    },
  };
}

/** `name=value` lines and `name<<END` blocks. Throws for anything else. */
export function parseAssignments(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  const lines = text.split(/\r?\n/u);
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? "";
    if (line === "") continue;
    const equals = line.indexOf("=");
    const heredoc = line.indexOf("<<");
    if (heredoc > 0 && (equals === -1 || heredoc < equals)) {
      const end = lines.indexOf(line.slice(heredoc + 2), index + 1);
      if (end === -1) throw new Error(`Matching delimiter not found '${line.slice(heredoc + 2)}'`);
      found[line.slice(0, heredoc)] = lines.slice(index + 1, end).join("\n");
      index = end;
    } else if (equals > 0) {
      found[line.slice(0, equals)] = line.slice(equals + 1);
    } else {
      throw new Error(`Invalid format '${line}'`);
    }
  }
  return found;
}
