import { AppError, cloudBranch } from "@pakeplus/core";
import { compactApp, readStorage, removeApp } from "@pakeplus/github";
import type { CommandInput } from "../../command-line/command.ts";
import type { Context } from "../../context.ts";
import { confirm } from "../../github/confirm.ts";
import { forgetPublished } from "../../github/published.ts";
import { openSession, type Session } from "../../github/session.ts";
import { formatBytes } from "../../output/bytes.ts";
import { ACTIONS, type Action } from "./actions.ts";
import type { REPO_OPTIONS } from "./options.ts";
import { setUp } from "./set-up.ts";

type Input = CommandInput<typeof REPO_OPTIONS>;

/** Sets up, shows or tidies a build repository. @throws AppError USAGE_INVALID, GITHUB_…, TOKEN_…. */
export async function run(input: Input, context: Context): Promise<number> {
  const [written, app] = input.arguments;
  const action = ACTIONS.find((each) => each === written);
  if (action === undefined) {
    throw new AppError("USAGE_INVALID", `repo cannot "${written ?? ""}".`, {
      hint: `Say one of ${ACTIONS.join(", ")}.`,
    });
  }
  const apps = app === undefined ? [] : [app];
  requireFitting(action, apps, input);
  const session = await openSession(context, input.options);
  const actions: Readonly<Record<Action, () => Promise<void>>> = {
    setup: async () => setUp(session, input.options, context),
    status: async () => status(session, context),
    remove: async () => remove(session, apps, input, context),
    compact: async () => compact(session, app ?? "", input, context),
  };
  await actions[action]();
  return 0;
}

/** Nothing is removed by a command that could mean something else. */
function requireFitting(action: Action, [app]: readonly string[], { options }: Input): void {
  if (action !== "setup" && (options.existing || options.template !== null)) {
    throw new AppError("USAGE_INVALID", "--existing and --template belong to pakeplus repo setup.");
  }
  const isSlug = app === undefined || /^[a-z\d][\w.-]*$/u.test(app);
  const wantsOne = action === "compact" || (action === "remove" && !options.all);
  if (action !== "remove" && options.all) {
    throw new AppError("USAGE_INVALID", "--all belongs to pakeplus repo remove.");
  }
  if (isSlug && wantsOne === (app !== undefined)) return;
  throw new AppError(
    "USAGE_INVALID",
    wantsOne ? `repo ${action} needs the short name of one app.` : `repo ${action} takes no app here.`,
    { hint: "See pakeplus repo --help" },
  );
}

/** Scripts have to say --yes: what is gone does not come back. */
async function confirmRemoval(context: Context, question: string, { options }: Input): Promise<void> {
  if (!options.yes && (!context.stdin.isTerminal || context.json)) {
    throw new AppError("USAGE_INVALID", "This removes something for good, so it wants to be confirmed.", {
      hint: "Add --yes.",
    });
  }
  await confirm(context, question, options.yes);
}

async function status({ client, fullName, host }: Session, context: Context): Promise<void> {
  const storage = await readStorage(client, fullName);
  const kind = storage.isPrivate ? "private" : "public";
  context.say(`${fullName} on ${host.name}, ${kind}; Git ${formatBytes(storage.gitBytes)}`);
  const width = Math.max(0, ...storage.apps.map(({ app }) => app.length));
  for (const { app, releases, bytes, newest } of storage.apps) {
    const what =
      newest === null ? "not released" : `${newest} newest of ${releases} releases, ${formatBytes(bytes)}`;
    context.print(`${app.padEnd(width)}  ${what}\n`);
  }
  if (storage.apps.length === 0) context.say("No apps yet.");
  context.say("Releases do not count as storage of GitHub Actions; they cost nothing.");
  context.printJson({ ok: true, repository: storage });
}

async function remove(
  { client, fullName, host }: Session,
  named: readonly string[],
  input: Input,
  context: Context,
): Promise<void> {
  const apps = input.options.all ? (await readStorage(client, fullName)).apps.map(({ app }) => app) : named;
  await confirmRemoval(
    context,
    `Remove ${apps.join(", ")} with all releases, builds and files from ${fullName}?`,
    input,
  );
  const removed = [];
  for (const app of apps) {
    const done = await removeApp(client, fullName, app);
    forgetPublished(context, host, fullName, cloudBranch(app));
    context.say(`Removed ${app}: ${done.releases} releases, ${done.runs} builds and its files.`);
    removed.push(done);
  }
  if (input.options.all) {
    context.say(`The repository itself is yours to delete: ${host.web}/${fullName}/settings`);
  }
  context.printJson({ ok: true, repository: fullName, removed });
}

async function compact(session: Session, app: string, input: Input, context: Context): Promise<void> {
  const { client, host, token, account, fullName } = session;
  await confirmRemoval(context, `Forget the history of ${app} in ${fullName}?`, input);
  const { fetch, signal } = context;
  const author = { name: account.login, email: `${account.id}+${account.login}@users.noreply.github.com` };
  const commit = await compactApp(client, { host, token, fetch, signal }, fullName, app, author);
  forgetPublished(context, host, fullName, cloudBranch(app));
  context.say(`The branch ${cloudBranch(app)} has one commit now. GitHub frees the storage after some time.`);
  context.printJson({ ok: true, repository: fullName, app, commit });
}
