import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { CUSTOM_SCHEME } from "@pakeplus/conformance";
import type { Session } from "./session.ts";

const KINDS = {
  browser: ["x-scheme-handler/http", "x-scheme-handler/https"],
  mail: ["x-scheme-handler/mailto"],
  custom: [`x-scheme-handler/${CUSTOM_SCHEME}`],
} as const;
export type HandlerKind = keyof typeof KINDS;

const kinds = Object.keys(KINDS) as HandlerKind[];

/**
 * Registers programs that only write down what they are given, the way a desktop registers a browser: desktop entries
 * and mimeapps.list of the person's home (freedesktop.org MIME applications specification).
 */
export async function registerHandlers(session: Pick<Session, "data" | "config" | "root">) {
  const applications = join(session.data, "applications");
  await mkdir(applications, { recursive: true });
  const logOf = (kind: HandlerKind) => join(session.root, `handed-over-${kind}`);
  for (const kind of kinds) {
    const program = join(session.root, `handler-${kind}`);
    await writeFile(logOf(kind), "");
    await writeFile(program, `#!/bin/sh\nprintf '%s\\n' "$1" >> '${logOf(kind)}'\n`);
    await chmod(program, 0o755);
    await writeFile(
      join(applications, `conformance-${kind}.desktop`),
      `[Desktop Entry]\nType=Application\nName=Conformance ${kind}\nExec=${program} %u\nMimeType=${KINDS[kind].join(";")};\n`,
    );
  }
  const defaults = kinds.flatMap((kind) => KINDS[kind].map((type) => `${type}=conformance-${kind}.desktop`));
  await writeFile(join(session.config, "mimeapps.list"), `[Default Applications]\n${defaults.join("\n")}\n`);
  return {
    async handedOver(kind: HandlerKind): Promise<readonly string[]> {
      return (await readFile(logOf(kind), "utf8")).split("\n").slice(0, -1);
    },
  };
}
