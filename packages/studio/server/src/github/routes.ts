import { resolveDefinition, AppError } from "@pakeplus/core";
import type { App } from "../apps/app.ts";
import { requireAbsolute } from "../apps/new-folder.ts";
import { outputOf } from "../builds/build-commands.ts";
import { isRecord, valueOf } from "../commands/run-command.ts";
import type { Handlers } from "../http/calls.ts";
import type { Parts } from "../parts.ts";
import { githubOptions } from "../settings.ts";
import { releasesOf } from "./releases.ts";
import { isTokenStored, readToken, removeToken, saveToken, testToken } from "./token.ts";

type Calls =
  | "readToken"
  | "testToken"
  | "saveToken"
  | "removeToken"
  | "listReleases"
  | "downloadRelease"
  | "removeRelease";

/** Token and releases. The token itself passes through to the command and is in no answer. */
export function githubRoutes({ options, settings, registry, hub }: Parts): Pick<Handlers, Calls> {
  const run = options.runCommand;
  const tokens = (signal: AbortSignal) => ({
    run,
    settings: settings.read(),
    cwd: options.folders.data,
    signal,
  });
  const github = (): string[] => githubOptions(settings.read());
  return {
    readToken: async ({ signal }) => ({ token: await readToken(tokens(signal)) }),
    testToken: async ({ body, signal }) => ({ token: await testToken(tokens(signal), body.token) }),
    async saveToken({ body, signal }) {
      const token = await saveToken(tokens(signal), body.token);
      hub.tell({ type: "token", isStored: await isTokenStored(tokens(signal)) });
      return { token };
    },
    async removeToken({ signal }) {
      const removed = await removeToken(tokens(signal));
      hub.tell({ type: "token", isStored: false });
      return { removed };
    },

    async listReleases({ param, signal }) {
      const app = registry.get(param("app"));
      if (!(await isTokenStored(tokens(signal)))) return { repository: null, releases: [] };
      const argv = ["releases", ...github(), "--json", "--", slugOf(app)];
      try {
        return releasesOf(await valueOf(run, argv, { cwd: app.root, signal }));
      } catch (error) {
        // The first build makes the repository; before that nothing is missing. One that a person named should be there.
        const isNotMadeYet =
          error instanceof AppError &&
          error.code === "GITHUB_NOT_FOUND" &&
          settings.read().repository === null;
        if (!isNotMadeYet) throw error;
        return { repository: null, releases: [] };
      }
    },
    async downloadRelease({ param, body, signal }) {
      const app = registry.get(param("app"));
      const home = options.env["HOME"] ?? options.env["USERPROFILE"];
      const out = body.folder === undefined ? outputOf(app) : requireAbsolute(body.folder, home);
      const argv = [
        "download",
        `--app-version=${body.version}`,
        `--out=${out}`,
        ...github(),
        "--json",
        "--",
        slugOf(app),
      ];
      const value = await valueOf(run, argv, { cwd: app.root, signal });
      const files = Array.isArray(value["files"]) ? value["files"].filter(isRecord) : [];
      return { files: files.map(({ path }) => String(path)) };
    },
    async removeRelease({ param, signal }) {
      const app = registry.get(param("app"));
      const argv = [
        "releases",
        `--remove=${param("version")}`,
        ...github(),
        "--yes",
        "--json",
        "--",
        slugOf(app),
      ];
      await valueOf(run, argv, { cwd: app.root, signal });
      return { removed: true };
    },
  };
}

/** Name of the app in its build repository. @throws AppError DEFINITION_INVALID. */
function slugOf({ written }: App): string {
  if (written !== null) return resolveDefinition(written, { target: "linux" }).slug;
  throw new AppError("DEFINITION_INVALID", "The definition has to be repaired first.");
}
