import type { ServerResponse } from "node:http";

/** What goes wrong with a request that matches, instead of its answer or, with `after`, behind it. */
export interface Fault {
  /** For example `POST /user/repos`; a trailing `*` matches the rest. */
  request: string;
  /** How many requests it meets. */
  times: number;
  kind: "status" | "reset" | "truncate" | "html" | "redirect" | "hang";
  status?: number;
  message?: string;
  headers?: Readonly<Record<string, string>>;
  /** The request is carried out, only its answer gets lost. */
  after?: true;
}

/** The first fault that meets the request; it is used up. */
export function takeFault(faults: Fault[], method: string, path: string): Fault | null {
  const line = `${method} ${path}`;
  const fault = faults.find(
    ({ request, times }) =>
      times > 0 && (request.endsWith("*") ? line.startsWith(request.slice(0, -1)) : line === request),
  );
  if (fault !== undefined) fault.times -= 1;
  return fault ?? null;
}

/** Answers as the fault says. @returns The status; 0 when there is none. */
export function sendFault(fault: Fault, response: ServerResponse): number {
  const { kind, status = 500, message = "fault", headers = {} } = fault;
  const json = { "content-type": "application/json", ...headers };
  const kinds: Readonly<Record<Fault["kind"], () => number>> = {
    reset: () => {
      response.socket?.destroy();
      return 0;
    },
    hang: () => 0,
    html: () => {
      response.writeHead(status, { "content-type": "text/html", ...headers }).end("<h1>Sign in</h1>");
      return status;
    },
    redirect: () => {
      response.writeHead(301, { location: "https://elsewhere.invalid/", ...headers }).end();
      return 301;
    },
    truncate: () => {
      response.writeHead(200, json).end('{"message": "cut');
      return 200;
    },
    status: () => {
      response.writeHead(status, json);
      response.end(JSON.stringify({ message, documentation_url: "https://docs.github.com/rest" }));
      return status;
    },
  };
  return kinds[kind]();
}
