import { listReleases, type Release } from "@pakeplus/github";
import type { CommandInput } from "../../command-line/command.ts";
import type { Context } from "../../context.ts";
import type { REPOSITORY_OPTIONS } from "../../github/options.ts";
import { openSession } from "../../github/session.ts";
import { formatBytes } from "../../output/bytes.ts";

/** Lists the releases of one app or of all. */
export async function run(input: CommandInput<typeof REPOSITORY_OPTIONS>, context: Context): Promise<number> {
  const [app] = input.arguments;
  const { client, fullName } = await openSession(context, input.options);
  const releases = (await listReleases(client, fullName)).filter((release) =>
    app === undefined ? release.app !== null : release.app === app,
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
  context.printJson({ ok: true, repository: fullName, releases: releases.map(publicRelease) });
  return 0;
}

function sizeOf({ assets }: Release): number {
  return assets.reduce((sum, { bytes }) => sum + bytes, 0);
}

function publicRelease({ tag, app, version, isDraft, publishedAt, url, assets }: Release) {
  return {
    tag,
    app,
    version,
    isDraft,
    publishedAt: publishedAt === null ? null : new Date(publishedAt).toISOString(),
    url,
    assets: assets.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 })),
  };
}
