import { resolve } from "node:path";
import { findRelease } from "@pakeplus/github";
import type { CommandInput } from "../../command-line/command.ts";
import type { Context } from "../../context.ts";
import { downloadRelease, printPaths } from "../../github/download-release.ts";
import { openSession } from "../../github/session.ts";
import type { DOWNLOAD_OPTIONS } from "./options.ts";

/** Downloads the files of a release. @throws AppError GITHUB_NOT_FOUND, DOWNLOAD_DAMAGED, OUTPUT_…. */
export async function run(input: CommandInput<typeof DOWNLOAD_OPTIONS>, context: Context): Promise<number> {
  const { options } = input;
  const [app = ""] = input.arguments;
  const session = await openSession(context, options);
  const release = await findRelease(session.client, session.fullName, app, options["app-version"]);
  context.say(`${release.tag} from ${session.fullName}`);
  const files = await downloadRelease(session, release, resolve(context.cwd, options.out ?? "out"), context);
  printPaths(files, context);
  context.printJson({ ok: true, repository: session.fullName, tag: release.tag, files });
  return 0;
}
