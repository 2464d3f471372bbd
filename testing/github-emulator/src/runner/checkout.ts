import { mkdir } from "node:fs/promises";
import { resolve } from "node:path";
import { repositoryKey } from "../state/state.ts";
import type { BuiltinAction } from "./builtin-action.ts";

/** `actions/checkout`: fetches over HTTP with the token of the run, as the real one does. */
export const checkout: BuiltinAction = {
  inputs: ["ref", "path", "fetch-depth", "token", "persist-credentials", "repository", "clean"],
  hasPostStep: true,
  async perform({ inputs, workspace, run, repository, token, web, execute }) {
    const full = `${repository.owner}/${repository.name}`;
    const wanted = inputs["repository"] ?? full;
    const folder = resolve(workspace, inputs["path"] ?? ".");
    if (!`${folder}/`.startsWith(`${workspace}/`)) {
      throw new Error(`Repository path '${folder}' is not under '${workspace}'`);
    }
    const isOwn = wanted.toLowerCase() === repositoryKey(repository.owner, repository.name);
    const ref = inputs["ref"] ?? (isOwn ? run.sha : "HEAD");
    const depth = inputs["fetch-depth"] ?? "1";
    const basic = Buffer.from(`x-access-token:${inputs["token"] ?? token}`).toString("base64");
    const key = `http.${web}/.extraheader`;
    const git = (...args: string[]) => execute("git", args, folder);
    await mkdir(folder, { recursive: true });
    await git("init", "--quiet", ".");
    await git("remote", "add", "origin", `${web}/${wanted}`);
    await git("config", "--local", key, `AUTHORIZATION: basic ${basic}`);
    const shallow = depth === "0" ? [] : [`--depth=${depth}`];
    await git("-c", "protocol.version=2", "fetch", "--quiet", "--no-tags", ...shallow, "origin", ref);
    await git("checkout", "--quiet", "--force", "--detach", "FETCH_HEAD");
    if (inputs["persist-credentials"] === "false") await git("config", "--local", "--unset-all", key);
    return { ref, commit: run.sha };
  },
};
