import { AppError } from "@pakeplus/core";
import {
  deleteRelease,
  findRelease,
  isPrivateRepository,
  listReleases,
  requireReleasePlace,
  type Release,
} from "@pakeplus/github";
import type { CommandInput } from "../../command-line/command.ts";
import type { Context } from "../../context.ts";
import { confirm } from "../../github/confirm.ts";
import { copyTo } from "../../github/copy-to.ts";
import { openSession, type Session } from "../../github/session.ts";
import { formatBytes } from "../../output/bytes.ts";
import type { RELEASES_OPTIONS } from "./options.ts";

/** Lists the releases of one app or of all, or copies one to a public repository. */
export async function run(input: CommandInput<typeof RELEASES_OPTIONS>, context: Context): Promise<number> {
  const [app] = input.arguments;
  const { copy, "app-version": version } = input.options;
  if (copy !== null) requireCopy(app, copy);
  const { remove, yes } = input.options;
  const session = await openSession(context, input.options);
  if (copy !== null) return copyOne(session, { app: app ?? "", version, to: copy }, context);
  if (remove !== null) return removeOne(session, { app, version: remove, isSure: yes }, context);
  const { client, fullName } = session;
  const isPrivate = await isPrivateRepository(client, fullName);
  const releases = (await listReleases(client, fullName)).filter(
    (release) =>
      (app === undefined ? release.app !== null : release.app === app) &&
      (version === null || release.version === version),
  );
  if (releases.length === 0)
    context.say(`No releases${app === undefined ? "" : ` of ${app}`} in ${fullName}.`);
  for (const release of releases) {
    const date =
      release.publishedAt === null
        ? "not published"
        : new Date(release.publishedAt).toISOString().slice(0, 10);
    context.print(`${release.tag}  ${date}  ${formatBytes(sizeOf(release))}  ${release.url}\n`);
  }
  if (isPrivate && releases.length > 0) {
    context.say("These links work for members of the repository only. For everyone: --copy OWNER/NAME.");
  }
  context.printJson({ ok: true, repository: fullName, isPrivate, releases: releases.map(publicRelease) });
  return 0;
}

function requireCopy(app: string | undefined, to: string): void {
  if (app === undefined) {
    throw new AppError("USAGE_INVALID", "--copy needs the app whose release is to be copied.", {
      hint: `Write, for example, pakeplus releases notes --copy ${to}`,
    });
  }
  if (/^[\w-]+\/(?!\.{1,2}$)[\w.-]{1,100}$/u.test(to)) return;
  throw new AppError("USAGE_INVALID", `"${to}" is not a repository.`, { hint: "Write owner/name." });
}

async function copyOne(
  session: Session,
  { app, version, to }: { app: string; version: string | null; to: string },
  context: Context,
): Promise<number> {
  const { client, fullName } = session;
  await requireReleasePlace(client, to);
  const release = await findRelease(client, fullName, app, version);
  const copied = await copyTo(session, release, to, context);
  context.printJson({ ok: true, repository: fullName, to, release: publicRelease(copied) });
  return 0;
}

/** A release and its files are gone for everybody; the build repository keeps what it was made of. */
async function removeOne(
  { client, fullName }: Session,
  { app, version, isSure }: { app: string | undefined; version: string; isSure: boolean },
  context: Context,
): Promise<number> {
  if (app === undefined) {
    throw new AppError("USAGE_INVALID", "--remove needs the app whose release is to be removed.", {
      hint: `Write, for example, pakeplus releases notes --remove ${version}`,
    });
  }
  if (!isSure && (!context.stdin.isTerminal || context.json)) {
    throw new AppError("USAGE_INVALID", "This removes something for good, so it wants to be confirmed.", {
      hint: "Add --yes.",
    });
  }
  const release = await findRelease(client, fullName, app, version);
  await confirm(context, `Remove ${release.tag} with its ${release.assets.length} files?`, isSure);
  await deleteRelease(client, fullName, release.id);
  context.say(`Removed ${release.tag} from ${fullName}.`);
  context.printJson({ ok: true, repository: fullName, removed: release.tag });
  return 0;
}

function sizeOf({ assets }: Release): number {
  return assets.reduce((sum, { bytes }) => sum + bytes, 0);
}

function publicRelease({ tag, app, version, isDraft, publishedAt, url, notes, assets }: Release) {
  return {
    tag,
    app,
    version,
    isDraft,
    publishedAt: publishedAt === null ? null : new Date(publishedAt).toISOString(),
    url,
    notes,
    assets: assets.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 })),
  };
}
