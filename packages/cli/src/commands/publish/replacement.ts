import { AppError, compareVersions, type BuildJob } from "@pakeplus/core";
import { releaseOfVersion, type GitHubClient, type Release } from "@pakeplus/github";
import type { Context } from "../../context.ts";

/** The person chose another version instead of replacing the release of this one. */
export class OtherVersion extends Error {
  readonly version: string;

  constructor(version: string) {
    super(`another version: ${version}`);
    this.version = version;
  }
}

export interface ReplacementQuestion {
  /**
   * Asks, once, before a release is replaced. Of a version above the one that was sent last nothing is released yet, so
   * that GitHub is not asked about it.
   * @param sent What the app's branch holds; null when there is none.
   * @throws OtherVersion for a version that the person typed.
   * @throws AppError RELEASE_EXISTS without a terminal, CANCELLED when the answer is no.
   */
  ask(sent: { version: string } | null): Promise<void>;
}

/** @param repositories `owner/name` of each place that would get the release. */
export function askBeforeReplacing(
  { app }: Pick<BuildJob, "app">,
  {
    client,
    repositories,
    isSure,
  }: { client: GitHubClient; repositories: readonly string[]; isSure: boolean },
  context: Context,
): ReplacementQuestion {
  let isAnswered = isSure;
  const askAbout = async (release: Release): Promise<void> => {
    const date = new Date(release.publishedAt ?? 0).toISOString().slice(0, 10);
    const said = `${app.name} ${app.version} is released already, on ${date}: ${release.url}`;
    const next = nextVersion(app.version);
    if (!context.stdin.isTerminal || context.json) {
      throw new AppError("RELEASE_EXISTS", `${app.name} ${app.version} is released already.`, {
        reason: `Since ${date}: ${release.url}. Nothing was sent.`,
        hint: `Take another version, for example --app-version ${next}, or replace the release with --replace.`,
      });
    }
    context.say(said);
    const answer = await context.stdin.readLine(
      `r replaces it; another version, such as ${next}; Enter stops: `,
    );
    const typed = answer.trim();
    if (/^(?:r|replace|替换)$/iu.test(typed)) return;
    if (/^\d/u.test(typed)) throw new OtherVersion(typed);
    throw new AppError("CANCELLED", "Stopped. Nothing was changed.");
  };
  return {
    async ask(sent) {
      if (isAnswered || sent === null || compareVersions(app.version, sent.version) > 0) return;
      for (const repository of repositories) {
        const release = await releaseOfVersion(client, repository, app.slug, app.version);
        if (release === null) continue;
        await askAbout(release);
        break;
      }
      isAnswered = true;
    },
  };
}

/** The least change: a pre-release becomes its version, a version gets one more in the last place. */
function nextVersion(version: string): string {
  const [, core = version, preRelease] = /^(\d+\.\d+\.\d+)(-)?/u.exec(version) ?? [];
  if (preRelease !== undefined) return core;
  const [major = "0", minor = "0", patch = "0"] = core.split(".");
  return `${major}.${minor}.${BigInt(patch) + 1n}`;
}
