import { Secret } from "@pakeplus/core";
import { createClient, hostOf, startObjectId, type BranchFile } from "@pakeplus/github";
import { startEmulator, type Emulator, type EmulatorOptions } from "@pakeplus/github-emulator";
import { onTestFinished } from "vitest";

export const TOKEN = `ghp_${"p".repeat(36)}`;

/** An emulated GitHub that is closed when the test ends; `octo` has a classic token with all that is needed. */
export async function openGitHub(options: EmulatorOptions = {}): Promise<Emulator> {
  const emulator = await startEmulator(options);
  onTestFinished(async () => emulator.close());
  emulator.addToken({ token: TOKEN, login: "octo", scopes: ["repo", "workflow"] });
  return emulator;
}

/** A client with a clock of its own: pauses are noted instead of waited for. */
export function connect(emulator: Emulator, token = TOKEN) {
  const pauses: number[] = [];
  const sleep = (milliseconds: number) => {
    pauses.push(milliseconds);
    return Promise.resolve();
  };
  const { signal } = new AbortController();
  const remote = { host: hostOf(emulator.url), token: new Secret(token), fetch, signal };
  return { client: createClient({ ...remote, now: Date.now, sleep }), remote, sleep, pauses };
}

/** Requests so far, one line each. */
export function journalOf(emulator: Emulator): string[] {
  return emulator.journal.map(({ method, path }) => `${method} ${path.replace(/\?.*/u, "")}`);
}

export function branchFile(path: string, text: string): BranchFile {
  const content = Buffer.from(text);
  const id = startObjectId("blob", content.byteLength);
  id.update(content);
  return {
    path,
    id: id.finish(),
    bytes: content.byteLength,
    isExecutable: false,
    async *read() {
      yield content;
    },
  };
}

/** The Git repository of `owner/name` inside the emulator. */
export function gitOf(emulator: Emulator, fullName: string) {
  const found = emulator.state.repositories.get(fullName.toLowerCase());
  if (found === undefined) throw new Error(`There is no ${fullName}.`);
  return found.git;
}
