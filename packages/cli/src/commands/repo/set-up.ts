import { cloudFiles } from "@pakeplus/engine";
import {
  hashFiles,
  inspectToken,
  probeRights,
  refineRights,
  sendApp,
  type RightState,
  type SentApp,
  type TokenReport,
} from "@pakeplus/github";
import type { Context } from "../../context.ts";
import { rememberAccount } from "../../github/accounts.ts";
import { confirm } from "../../github/confirm.ts";
import { newRepository, readOrigin, type RepositoryOrigin } from "../../github/new-repository.ts";
import { writePublished } from "../../github/published.ts";
import type { Session } from "../../github/session.ts";
import { untilActionsRun } from "../../github/until-actions-run.ts";
import { VERSION } from "../../version.ts";
import { linuxShellDir } from "../build/shell-dir.ts";
import { renderReport } from "../token/render-report.ts";

export interface SetUpOptions {
  existing: boolean;
  template: string | null;
  yes: boolean;
}

/**
 * Makes the build repository and fills it, without an app. For a fine-grained token this is what proves its rights.
 * @throws AppError GITHUB_…, TOKEN_…, USAGE_INVALID, CANCELLED.
 */
export async function setUp(session: Session, options: SetUpOptions, context: Context): Promise<void> {
  const { host, fullName } = session;
  const { existing, template, yes } = options;
  const origin = await readOrigin(session, { isExisting: existing, template, isPrivate: true });
  context.say(describe(session, origin));
  await confirm(context, "Set it up?", yes);
  const sent = await untilActionsRun(context, yes, async () => fill(session, origin, context));
  writePublished(context, host, fullName, sent.branches);
  rememberAccount(context, host, session.token, { ...session.account, repository: fullName });
  const { style } = context;
  const done = sent.isNew ? "Made" : sent.sent > 0 ? "Filled" : "There already:";
  context.say(`${style.green(done)} ${host.web}/${fullName}`);
  const report = await provenReport(session, sent);
  if (report.kind === "fine-grained") context.print(renderReport(report, host, style));
  context.say(`${style.green("→")} pakeplus publish`);
  context.printJson({
    ok: true,
    repository: { name: fullName, host: host.name, isNew: sent.isNew },
    template: origin.template?.fullName ?? null,
    sent: sent.sent,
    rights: report.rights,
  });
}

function describe({ fullName, host }: Session, { isExisting, template }: RepositoryOrigin): string {
  const where = `${fullName} on ${host.name}`;
  if (isExisting)
    return `Fills the repository ${where}, which you made, with what GitHub runs to build apps.`;
  if (template === null) {
    return `Makes ${where}, private, when it does not exist, and fills it with what GitHub runs to build apps.`;
  }
  const sees = template.isPublic
    ? "It is public, as every fork of a public repository: everybody can see the files of your apps."
    : "It is private, as its template is.";
  return `Forks ${template.fullName} to ${where}. ${sees} GitHub switches its Actions on only when you press a button there.`;
}

async function fill(session: Session, origin: RepositoryOrigin, context: Context): Promise<SentApp> {
  const { client, host, token, account, isFirst } = session;
  const main = await cloudFiles({
    cloudDir: context.cloudDir,
    linuxShellDir: linuxShellDir(context),
    version: VERSION,
  });
  return sendApp({
    client,
    remote: { host, token, fetch: context.fetch, signal: context.signal },
    repository: newRepository(session, origin),
    account,
    // Remembering is not proving: everything is looked at.
    known: null,
    isProbablyNew: isFirst && !origin.isExisting && origin.template === null,
    main: await hashFiles(main.files),
    app: null,
  });
}

/** What was done proves rights; the rest is asked. */
async function provenReport({ client, token, fullName }: Session, sent: SentApp): Promise<TokenReport> {
  const report = await inspectToken(client, token);
  if (report.kind !== "fine-grained") return report;
  const hasPushed = sent.sent > 0;
  const proven: readonly (readonly [string, RightState])[] = [
    ...((await probeRights(client, fullName)) ?? []),
    ...(sent.isNew ? [["Administration", "granted"] as const] : []),
    ...(hasPushed ? [["Contents", "granted"] as const, ["Workflows", "granted"] as const] : []),
  ];
  return { ...report, rights: refineRights(report.rights, new Map(proven)) };
}
