import { createContract, readDescription } from "@pakeplus/github-emulator";

export interface Recorder {
  /** For the client: notes every answer of the API and holds it to GitHub's description. */
  fetch: typeof fetch;
  /** `POST /user/repos 201`, one line for each request. */
  asked: string[];
  differences: Set<string>;
  /** Of the last answer that told it. */
  used(): number | null;
}

/** @param api Address below which the API answers. */
export function createRecorder(api: string): Recorder {
  const contract = createContract(readDescription("api.github.com"));
  const asked: string[] = [];
  const differences = new Set<string>();
  let used: number | null = null;

  const note = async (url: string, init: RequestInit | undefined, response: Response): Promise<void> => {
    const { pathname, searchParams } = new URL(url);
    const isApi = url.startsWith(api);
    const path = isApi ? url.slice(api.length).replace(/\?.*/u, "") : pathname;
    const method = init?.method ?? "GET";
    asked.push(`${method} ${path} ${response.status}`);
    used = numberOf(response.headers.get("x-ratelimit-used")) ?? used;
    if (!isApi || response.status === 304 || response.status === 302) return;
    const text = await response.clone().text();
    const problems = contract.check({
      method,
      path,
      query: searchParams,
      requestBody: typeof init?.body === "string" ? (JSON.parse(init.body) as unknown) : undefined,
      status: response.status,
      contentType: "application/json",
      responseBody: parse(text),
    });
    for (const problem of problems) differences.add(problem);
  };

  return {
    asked,
    differences,
    used: () => used,
    fetch: async (input, init) => {
      const response = await fetch(input, init);
      await note(input instanceof Request ? input.url : String(input), init, response);
      return response;
    },
  };
}

/** What is no JSON differs from every description. */
function parse(text: string): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

function numberOf(text: string | null): number | null {
  return text === null || !/^\d+$/u.test(text) ? null : Number(text);
}
