import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { STUDIO_KEY_HEADER, type StudioMessage } from "@pakeplus/core";
import { onTestFinished } from "vitest";
import type { RunCommand } from "../commands/run-command.ts";
import { createHttp } from "../http/create-http.ts";
import { createTickets } from "../http/tickets.ts";
import { openParts } from "../studio-parts.ts";

export const KEY = "k".repeat(43);
const HOST = "127.0.0.1:7253";

/** A real folder with a hard name and the given files; gone when the test ends. */
export function tempFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const dir = mkdtempSync(join(tmpdir(), "studio 测试 $1 "));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), content);
  }
  return dir;
}

export const NOTES = JSON.stringify(
  { id: "com.example.notes", name: "Notes", version: "1.0.0", source: { dir: "www" } },
  null,
  2,
);

interface Asked {
  method?: string;
  /** A value is sent as JSON; bytes as they are. */
  body?: unknown;
  headers?: Readonly<Record<string, string>>;
}

/** A Studio in this process without a port. Commands are those that the test gives; none by default. */
export async function openStudio(
  runCommand: RunCommand = async () => ({ exitCode: 0, value: { ok: true } }),
  home = tempFolder(),
) {
  const parts = await openParts(
    {
      version: "1.2.3",
      port: null,
      folders: {
        config: join(home, "config"),
        data: join(home, "data"),
        apps: join(home, "PakePlus"),
        page: join(home, "page"),
        examples: join(home, "examples"),
      },
      env: { PATH: "", HOME: home },
      platform: "linux",
      runCommand,
      fetch: async () => {
        throw new Error("the network was used");
      },
      now: Date.now,
      clock: () => performance.now(),
    },
    KEY,
  );
  await parts.frames.start(() => 7253);
  const http = createHttp(
    parts,
    { key: KEY, port: () => 7253 },
    createTickets(() => performance.now()),
  );
  const messages: StudioMessage[] = [];
  parts.hub.listen((message) => messages.push(message));
  onTestFinished(async () => {
    parts.registry.close();
    await parts.previews.close();
    await parts.frames.close();
    await parts.builds.close();
  });
  const ask = async (path: string, { method = "GET", body, headers }: Asked = {}) =>
    http.request(path, {
      method,
      headers: { host: HOST, [STUDIO_KEY_HEADER]: KEY, ...headers },
      ...(body !== undefined && {
        body: body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body),
      }),
    });
  const json = async (path: string, asked: Asked = {}): Promise<{ status: number; value: never }> => {
    const answer = await ask(path, asked);
    return { status: answer.status, value: (await answer.json()) as never };
  };
  /** Resolves with the first message of that kind, also one that came before. */
  const heard = async <T extends StudioMessage["type"]>(
    type: T,
    fits: (message: Extract<StudioMessage, { type: T }>) => boolean = () => true,
  ): Promise<Extract<StudioMessage, { type: T }>> => {
    const isIt = (message: StudioMessage): message is Extract<StudioMessage, { type: T }> =>
      message.type === type && fits(message as Extract<StudioMessage, { type: T }>);
    const before = messages.find(isIt);
    if (before !== undefined) return before;
    return new Promise((resolve) => {
      const stop = parts.hub.listen((message) => {
        if (!isIt(message)) return;
        stop();
        resolve(message);
      });
    });
  };
  return { parts, http, ask, json, messages, heard, home };
}
