import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { STUDIO_KEY_HEADER, type BuildState, type StudioState } from "@pakeplus/core";
import { waitFor } from "@pakeplus/conformance";
import { onTestFinished } from "vitest";
import { CLI } from "./cli.ts";
import { start } from "./process.ts";

export interface RunningStudio {
  /** Home folder of the person; new apps go to `PakePlus` in it. */
  home: string;
  /** Address of the page without a path and without the key. */
  base: string;
  /** What the command printed: the address with the key. */
  url: string;
  key: string;
  /** One call of the page's server. @throws Error when it answers with a failure. */
  call<T>(this: void, method: string, path: string, body?: unknown): Promise<T>;
  state(this: void): Promise<StudioState>;
  /** Waits for a build to end, and says how. */
  ended(this: void, build: string): Promise<BuildState>;
  /** Ends it as Ctrl-C does. */
  stop(this: void): Promise<void>;
  /** Starts it again at the same port, with the same folders. */
  startAgain(this: void): Promise<void>;
}

const BUILD_DEADLINE = 60_000;

/** The real command with folders of its own, ended and removed when the test ends. */
export async function openStudio(environment: Readonly<Record<string, string>> = {}): Promise<RunningStudio> {
  const root = await mkdtemp(join(tmpdir(), "pakeplus 工作室 "));
  const home = join(root, "home");
  await mkdir(home);
  const env = {
    PATH: process.env["PATH"] ?? "",
    HOME: home,
    LANG: "C.UTF-8",
    XDG_CONFIG_HOME: join(root, "config"),
    XDG_DATA_HOME: join(root, "data"),
    XDG_STATE_HOME: join(root, "state"),
    XDG_CACHE_HOME: join(root, "cache"),
    PAKEPLUS_TOKEN_STORE: "file",
    ...environment,
  };
  const run = async (port: string) => {
    const program = start(process.execPath, [CLI, "studio", "--no-open", "--port", port, "--json"], {
      env,
      cwd: home,
    });
    const line = await waitFor(
      "the Studio's address",
      () => (program.stdout().endsWith("}\n") ? program.stdout() : undefined),
      {
        describe: program.output,
      },
    ).catch(async (error: unknown) => {
      await program.stop();
      throw error;
    });
    return { program, url: (JSON.parse(line) as { url: string }).url };
  };
  let { program, url } = await run("0");
  onTestFinished(async () => {
    await program.stop();
    await rm(root, { recursive: true, force: true, maxRetries: 3 });
  });
  const [base = "", key = ""] = url.split("/#key=");
  const call = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const answer = await fetch(base + path, {
      method,
      headers: { [STUDIO_KEY_HEADER]: key },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path} answers ${answer.status}: ${await answer.text()}`);
    return (await answer.json()) as T;
  };
  const state = async (): Promise<StudioState> => call("GET", "/api/state");
  return {
    home,
    base,
    url,
    key,
    call,
    state,
    ended: async (build) =>
      waitFor(
        "the build to end",
        async () => (await state()).builds.find(({ id, state: now }) => id === build && now !== "running"),
        { deadline: BUILD_DEADLINE },
      ),
    stop: async () => {
      program.kill("SIGINT");
      await program.exited;
    },
    startAgain: async () => {
      ({ program, url } = await run(new URL(base).port));
    },
  };
}
