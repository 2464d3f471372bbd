import { type Agents, createAgents } from "./agents.ts";
import { type Server, type SiteAnswer, type SiteRequest, listen } from "./site-server.ts";
import { type Hit, type SiteFiles, answerSite } from "./site-pages.ts";

/** A frame's own word about its powers. */
export interface PowerReport {
  name: string;
  origin: string;
  powers: readonly string[] | null;
  works: boolean;
  /** Of an injected isolated script in that frame; null where none ran. */
  isolated: string | null;
  handlers: string;
}

/** The driver's server and two sites of other people, all on the loopback. Addresses have no slash at the end. */
export interface Site {
  control: string;
  /** The first site. */
  a: string;
  /** The first site under the host name `localhost`: another host, another origin. */
  aLocalhost: string;
  /** The second site: same host, another port. */
  b: string;
  agents: Agents;
  /** Every request that the sites `a` and `b` saw, in order. */
  hits: readonly Hit[];
  reports: readonly PowerReport[];
  /** What the sites answer, for a server of one's own. */
  answer: (request: SiteRequest) => Promise<SiteAnswer>;
  close(): Promise<void>;
}

/** @param files Scripts that pages of the sites load from the driver's server, for example `/agent.js`. */
export async function openSite(files: SiteFiles): Promise<Site> {
  const hits: Hit[] = [];
  const reports: PowerReport[] = [];
  const agents = createAgents();
  const controlServer: Server = await listen(async (request) => {
    const answered = await agents.answer(request);
    if (answered !== null) return answered;
    if (request.path === "/report") {
      reports.push(JSON.parse(request.body) as PowerReport);
      return { status: 204 };
    }
    const file = files.get(request.path);
    return file === undefined
      ? { status: 404 }
      : { status: 200, type: "text/javascript; charset=utf-8", body: file };
  });
  const site = () =>
    listen(async (request) => {
      hits.push({
        origin: request.origin,
        method: request.method,
        path: request.path,
        query: request.query,
        body: request.body,
      });
      return answerSite(request, controlServer.address);
    });
  const [a, b] = await Promise.all([site(), site()]);
  return {
    control: controlServer.address,
    a: a.address,
    aLocalhost: a.address.replace("127.0.0.1", "localhost"),
    b: b.address,
    agents,
    hits,
    reports,
    answer: async (request) => answerSite(request, controlServer.address),
    async close() {
      await Promise.all([controlServer.close(), a.close(), b.close()]);
    },
  };
}
