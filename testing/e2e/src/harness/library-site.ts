import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import {
  type Agents,
  createAgents,
  listen,
  readSiteFiles,
  type SiteAnswer,
  type SiteRequest,
  waitFor,
} from "@pakeplus/conformance";
import { ROOT } from "./cli.ts";
import { start } from "./process.ts";

/** Below this path is the test's own; the rest is the library's. */
const PREFIX = "/test";
const PROBE = new URL("../../www/library-probe.js", import.meta.url);

export interface LibrarySite {
  /** Without a slash at the end. */
  address: string;
  agents: Agents;
  /** Paths of the library's own that were asked for, in order. */
  hits: readonly string[];
  close(): Promise<void>;
}

/** The example's server as its README starts it. */
async function openLibrary() {
  const server = start(process.execPath, [`${ROOT}examples/website/serve.js`, "0"]);
  const address = await waitFor(
    "the library to open",
    () => /http:\S+(?=\/\n)/.exec(server.stdout())?.[0] ?? undefined,
    { describe: server.output },
  );
  return { address, stop: () => server.stop() };
}

const scriptOf = (name: string | null): string =>
  `<script src="${PREFIX}/library-probe.js"></script><script src="${PREFIX}/agent.js" data-control="${PREFIX}" data-name="${name ?? ""}"></script>`;

async function pass(
  library: string,
  { method, path, query, body, headers }: SiteRequest,
): Promise<SiteAnswer> {
  const search = query.toString() === "" ? "" : `?${query.toString()}`;
  const { cookie = "", "content-type": type } = headers;
  const answer = await fetch(`${library}${encodeURI(path)}${search}`, {
    method,
    redirect: "manual",
    headers: { cookie, ...(type === undefined ? {} : { "content-type": type }) },
    ...(method === "POST" ? { body } : {}),
  });
  const kept = ["content-type", "content-security-policy", "content-disposition", "location", "set-cookie"];
  const passed = kept.flatMap((name) => {
    const value = answer.headers.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const isPage = answer.headers.get("content-type")?.startsWith("text/html") === true;
  return {
    status: answer.status,
    headers: Object.fromEntries(passed),
    body: isPage
      ? new TextDecoder().decode(bytes).replace('<meta charset="utf-8" />', `$&${scriptOf(path)}`)
      : bytes,
  };
}

/** The example's website as it is, with one script more on each page that tells the test what it sees. */
export async function openLibrarySite(): Promise<LibrarySite> {
  const library = await openLibrary();
  const agents = createAgents();
  const hits: string[] = [];
  const files = new Map(await readSiteFiles()).set(
    "/library-probe.js",
    await readFile(fileURLToPath(PROBE), "utf8"),
  );
  const server = await listen(async (request) => {
    if (!request.path.startsWith(`${PREFIX}/`)) {
      hits.push(request.path);
      return pass(library.address, request);
    }
    const path = request.path.slice(PREFIX.length);
    const file = files.get(path);
    if (file !== undefined) return { status: 200, type: "text/javascript; charset=utf-8", body: file };
    return (await agents.answer({ ...request, path })) ?? { status: 404 };
  });
  return {
    address: server.address,
    agents,
    hits,
    async close() {
      await server.close();
      await library.stop();
    },
  };
}
