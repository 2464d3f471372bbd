import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { BuildEvent } from "@pakeplus/core";
import { type Server, type SiteAnswer, type SiteRequest, listen, waitFor } from "@pakeplus/conformance";
import { CLI } from "./cli.ts";
import { start } from "./process.ts";
import type { Session } from "./session.ts";

/** What a page of a test says about itself, again and again while it changes. */
export type Report = Readonly<Record<string, unknown>>;

export interface Reports {
  server: Server;
  /** Script text for a page: reports what `expression` gives whenever that is something new. */
  script(expression: string): string;
  /** The first report, of those that come and the newest one, that the test accepts. */
  find(what: string, isWanted: (report: Report) => boolean): Promise<Report>;
  /** What other pages have said does not count. */
  forget(): void;
}

/** A server on loopback that listens to pages. @param answer For every other path. */
export async function openReports(
  answer: (request: SiteRequest) => SiteAnswer = () => ({ status: 404 }),
): Promise<Reports> {
  const reports: Report[] = [];
  const server = await listen(async (request) => {
    if (request.path !== "/report") return answer(request);
    reports.push(JSON.parse(request.body) as Report);
    return { status: 204 };
  });
  return {
    server,
    script: (expression) => `{
      let last = "";
      const report = () => {
        const text = JSON.stringify(${expression});
        if (text !== last) fetch("${server.address}/report", { method: "POST", body: text }).catch(() => {});
        last = text;
      };
      setInterval(report, 10);
    }`,
    forget: () => void reports.splice(0),
    async find(what, isWanted) {
      const from = Math.max(0, reports.length - 1);
      return waitFor(what, () => reports.slice(from).find(isWanted), {
        describe: () => JSON.stringify(reports.slice(-3)),
      });
    },
  };
}

type EventOf<T extends BuildEvent["type"]> = Extract<BuildEvent, { type: T }>;

let count = 0;

/** `pakeplus preview` on someone's desktop. */
export function startPreview(
  session: Session,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
) {
  count += 1;
  const eventsFile = join(session.root, `preview-${count}.ndjson`);
  const child = start(process.execPath, [CLI, "preview", ...args, "--events", eventsFile], {
    // Its own: other previews of this computer leave traces of theirs.
    env: { ...session.env, TMPDIR: session.root, ...env },
  });
  const read = (): BuildEvent[] => {
    try {
      const lines = readFileSync(eventsFile, "utf8").split("\n").slice(0, -1);
      return lines.map((line) => JSON.parse(line) as BuildEvent);
    } catch {
      return [];
    }
  };
  return {
    ...child,
    /** The first event of the type that comes after number `after`. */
    event: <T extends BuildEvent["type"]>(type: T, after = -1): Promise<EventOf<T>> =>
      waitFor(
        `${type} of the preview`,
        () => read().find((event): event is EventOf<T> => event.type === type && event.seq > after),
        { describe: () => `${JSON.stringify(read().slice(-3))}\n${child.output()}` },
      ),
    events: read,
    async interrupt(): Promise<number | null> {
      child.kill("SIGINT");
      return child.exited;
    },
  };
}

/** Writes as careful editors do: under another name, which then takes the place of the file. */
export function save(dir: string, path: string, text: string): void {
  const file = join(dir, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}~new`, text);
  renameSync(`${file}~new`, file);
}

export function saveAll(dir: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) save(dir, path, text);
}

export function remove(dir: string, path: string): void {
  rmSync(join(dir, path), { recursive: true });
}
