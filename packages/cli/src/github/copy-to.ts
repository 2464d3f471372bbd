import { AppError } from "@pakeplus/core";
import { copyRelease, type Release } from "@pakeplus/github";
import type { Context } from "../context.ts";
import { formatBytes } from "../output/bytes.ts";
import type { Session } from "./session.ts";

/**
 * Brings a finished release to a public repository and says so.
 * @param to `owner/name`, found fit by `requireReleasePlace`.
 * @throws AppError As `copyRelease`, with the command that goes on from there.
 */
export async function copyTo(
  { client, fullName }: Pick<Session, "client" | "fullName">,
  release: Release,
  to: string,
  context: Context,
): Promise<Release> {
  context.say(`Copying ${release.tag} to ${to}`);
  try {
    const copy = await copyRelease(client, {
      from: fullName,
      release,
      to,
      onFile: ({ name, bytes }) => context.say(`  ${name}  ${formatBytes(bytes)}`),
    });
    context.say(`  ${copy.url} (for everyone)`);
    return copy;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new AppError(error.code, error.message, {
      cause: error,
      ...(error.reason !== undefined && { reason: error.reason }),
      hint: `${error.hint ?? ""} The release itself is done; ${copyCommand(release, to)} goes on with the copy.`.trim(),
    });
  }
}

export function copyCommand({ app, version }: Pick<Release, "app" | "version">, to: string): string {
  return `pakeplus releases ${app ?? ""} --app-version ${version ?? ""} --copy ${to}`;
}
