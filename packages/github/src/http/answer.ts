import { AppError } from "@pakeplus/core";
import type { Json } from "./fields.ts";

/** What came back over the network, read to its end. */
export interface Answer {
  status: number;
  headers: Headers;
  /** Parsed body; null when there is none. */
  body: Json;
}

/**
 * Reads an answer to its end.
 * @throws AppError GITHUB_NOT_UNDERSTOOD for what is not JSON, GITHUB_CUT_OFF for what ends too early.
 */
export async function readAnswer(response: Response): Promise<Answer> {
  const { status, headers } = response;
  const text = await response.text();
  if (text === "") return { status, headers, body: null };
  if (!/^application\/(?:[\w.+-]*\+)?json\b/iu.test(headers.get("content-type") ?? "")) {
    // A failure keeps its meaning when a proxy or a load balancer wrote the page.
    if (status >= 300) return { status, headers, body: null };
    throw new AppError("GITHUB_NOT_UNDERSTOOD", "The answer does not come from GitHub.", {
      reason:
        "It is not JSON. A proxy, a sign-in page of the network or a wrong server name can be the cause.",
      hint: "Open a web page in a browser to see whether the network asks for something; check the server name.",
    });
  }
  try {
    return { status, headers, body: JSON.parse(text) as Json };
  } catch (cause) {
    throw new AppError("GITHUB_CUT_OFF", "GitHub's answer arrived only in part.", {
      cause,
      hint: "Try again; the network may be unreliable. Nothing is lost.",
    });
  }
}

/** The sentence that GitHub gives with a failure; empty when there is none. */
export function messageOf({ body }: Pick<Answer, "body">): string {
  if (typeof body !== "object" || body === null || Array.isArray(body)) return "";
  const { message, errors } = body as { readonly [key: string]: Json };
  const details = Array.isArray(errors) ? (errors as readonly Json[]).map(detailOf) : [];
  return [typeof message === "string" ? message : "", ...details].filter((text) => text !== "").join(" ");
}

function detailOf(error: Json): string {
  if (typeof error === "string") return error;
  if (typeof error !== "object" || error === null || Array.isArray(error)) return "";
  const { message, field, code } = error as { readonly [key: string]: Json };
  if (typeof message === "string") return message;
  return [field, code].filter((part): part is string => typeof part === "string").join(" ");
}
