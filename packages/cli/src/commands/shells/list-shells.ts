import { shortHash, SHELLS, TARGETS, type ShellSpec, type Target } from "@pakeplus/core";
import { findShellRelease } from "@pakeplus/github";
import type { Context } from "../../context.ts";
import type { Session } from "../../github/session.ts";
import { formatBytes } from "../../output/bytes.ts";
import { bundledShell, type BundledShell } from "./bundled-shell.ts";

interface Row {
  target: Target;
  arch: ShellSpec["arch"];
  /** Came with this command; null for one that does not exist yet. */
  bundled: Pick<BundledShell, "hash" | "sha256" | "bytes"> | null;
  /** Of the build repository; null when it has none or was not asked. */
  release: { tag: string; url: string } | null;
  compile: { runner: string; command: readonly string[] } | null;
  comesWith: string | null;
}

/** @param session null does not ask the build repository. */
export async function listShells(session: Session | null, context: Context): Promise<void> {
  const rows: Row[] = [];
  for (const target of TARGETS) rows.push(await readRow(target, session, context));
  const width = Math.max(...rows.map(({ target }) => target.length));
  for (const row of rows) {
    for (const [index, line] of describe(row, session).entries()) {
      context.print(`${(index === 0 ? row.target : "").padEnd(width)}  ${line}\n`);
    }
  }
  context.printJson({ ok: true, repository: session?.fullName ?? null, shells: rows });
}

async function readRow(target: Target, session: Session | null, context: Context): Promise<Row> {
  const { arch, compile, comesWith } = SHELLS[target];
  const shell = await bundledShell(target, context);
  const release =
    shell === null || session === null
      ? null
      : await findShellRelease(session.client, session.fullName, shell.hash);
  return {
    target,
    arch,
    bundled: shell === null ? null : { hash: shell.hash, sha256: shell.sha256, bytes: shell.bytes },
    release: release === null ? null : { tag: release.tag, url: release.url },
    compile: compile === null ? null : { runner: compile.runner, command: compile.command },
    comesWith,
  };
}

function describe({ arch, bundled, release, compile, comesWith }: Row, session: Session | null): string[] {
  const processors = arch === "any" ? "any processor" : arch;
  if (bundled === null || compile === null) return [`${processors}; not yet: comes with ${comesWith ?? ""}`];
  const compiled =
    session === null
      ? []
      : [
          release === null
            ? `not compiled in ${session.fullName}; pakeplus publish --compile-shells does it`
            : `compiled in ${session.fullName}: ${release.url}`,
        ];
  return [
    `${processors}; comes with this command, ${formatBytes(bundled.bytes)}`,
    `sources ${shortHash(bundled.hash)}, sha256 ${shortHash(bundled.sha256)}`,
    `from its sources: ${compile.command.join(" ")}, on GitHub on ${compile.runner}`,
    ...compiled,
  ];
}
