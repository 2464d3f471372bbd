import { EventEmitter, once } from "node:events";
import type { SiteAnswer, SiteRequest } from "./site-server.ts";
import { DEFAULT_DEADLINE, type WaitOptions, DeadlineError, within } from "./wait.ts";

interface Call {
  id: number;
  name: string;
  args: readonly unknown[];
}

interface Answer {
  id: number;
  ok: boolean;
  value?: unknown;
  error?: string;
}

/** A page or popup that runs agent.js. A reload makes a new one. */
export interface Agent {
  readonly id: string;
  readonly href: string;
  readonly origin: string;
  readonly name: string | null;
  /** Calls a function that the page has registered. @throws Error with the page's own message. */
  call(name: string, ...args: readonly unknown[]): Promise<unknown>;
  /** The same without waiting, for what takes the page away before it can answer. */
  tell(name: string, ...args: readonly unknown[]): void;
  /** Whether the page is still there; a page that is there answers at once. */
  isThere(): Promise<boolean>;
}

export interface Agents {
  answer(request: SiteRequest): Promise<SiteAnswer | null>;
  all(): readonly Agent[];
  /** The first page that said hello after `since` (a number of pages, see {@link all}) and fits. */
  wait(
    what: string,
    test: (agent: Agent) => boolean,
    options?: WaitOptions & { since?: number },
  ): Promise<Agent>;
}

/** Long enough to be rare, short enough that a page which went away is not waited for. */
const POLL_MILLISECONDS = 5_000;

const PRESENCE_DEADLINE = 2_000;

function createAgent(hello: { agent: string; href: string; origin: string; name: string | null }) {
  const changed = new EventEmitter();
  const queue: Call[] = [];
  const waiting = new Map<number, (answer: Answer) => void>();
  let calls = 0;
  async function call(name: string, args: readonly unknown[], deadline: number): Promise<unknown> {
    calls += 1;
    const id = calls;
    const answered = new Promise<Answer>((resolve) => waiting.set(id, resolve));
    queue.push({ id, name, args });
    changed.emit("call");
    const answer = await within(`${hello.href} to answer ${name}`, answered, { deadline });
    if (!answer.ok) throw new Error(answer.error);
    return answer.value;
  }
  const agent: Agent = {
    id: hello.agent,
    href: hello.href,
    origin: hello.origin,
    name: hello.name,
    call: async (name, ...args) => call(name, args, DEFAULT_DEADLINE),
    tell(name, ...args) {
      call(name, args, DEFAULT_DEADLINE).catch(() => undefined);
    },
    isThere: async () =>
      call("describe", [], PRESENCE_DEADLINE).then(
        () => true,
        () => false,
      ),
  };
  return {
    agent,
    /** @param seen Number of the last call that the page got: an answer that was lost on its way is given again. */
    async next(seen: number, gone: AbortSignal): Promise<Call | null> {
      const signal = AbortSignal.any([gone, AbortSignal.timeout(POLL_MILLISECONDS)]);
      const unseen = () => queue.find(({ id }) => id > seen) ?? null;
      if (unseen() === null) await once(changed, "call", { signal }).catch(() => undefined);
      return unseen();
    },
    take(answer: Answer) {
      waiting.get(answer.id)?.(answer);
      waiting.delete(answer.id);
    },
  };
}

/** The driver's end of the talk with the pages. */
export function createAgents(): Agents {
  const known = new Map<string, ReturnType<typeof createAgent>>();
  const list: Agent[] = [];
  const arrivals = new EventEmitter();
  arrivals.setMaxListeners(0);

  async function waitForPage(
    what: string,
    test: (agent: Agent) => boolean,
    { since = 0, deadline = DEFAULT_DEADLINE }: WaitOptions & { since?: number } = {},
  ): Promise<Agent> {
    const end = Date.now() + deadline;
    for (;;) {
      const found = list.slice(since).find(test);
      if (found !== undefined) return found;
      const signal = AbortSignal.timeout(Math.max(1, end - Date.now()));
      await once(arrivals, "hello", { signal }).catch(() => undefined);
      if (signal.aborted) {
        const seen = list.slice(since).map((agent) => agent.href);
        throw new DeadlineError(what, deadline, JSON.stringify(seen));
      }
    }
  }

  return {
    all: () => list,
    async answer(request) {
      if (request.method === "OPTIONS") return { status: 204 };
      if (request.path === "/hello") {
        const entry = createAgent(JSON.parse(request.body) as Parameters<typeof createAgent>[0]);
        known.set(entry.agent.id, entry);
        list.push(entry.agent);
        arrivals.emit("hello");
        return { status: 204 };
      }
      const entry = known.get(request.query.get("agent") ?? "");
      if (request.path === "/answer" && entry !== undefined) {
        entry.take(JSON.parse(request.body) as Answer);
        return { status: 204 };
      }
      if (request.path === "/next" && entry !== undefined) {
        const call = await entry.next(Number(request.query.get("seen")), request.gone);
        return call === null
          ? { status: 204 }
          : { status: 200, type: "application/json", body: JSON.stringify(call) };
      }
      return null;
    },
    wait(what, test, options) {
      const page = waitForPage(what, test, options);
      // When the step before it fails, nobody comes to wait for the page.
      page.catch(() => undefined);
      return page;
    },
  };
}
