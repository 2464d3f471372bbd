import { AppError, STUDIO_KEY_HEADER } from "@pakeplus/core";
import type { MiddlewareHandler } from "hono";
import { isSame } from "../keep/studio-key.ts";

export interface GuardOptions {
  key: string;
  /** Port that the Studio listens on; known only when it does. */
  port: () => number;
}

const NAMES = ["127.0.0.1", "localhost", "[::1]"];

/**
 * Answers only to its own names and its own pages: a website whose name was pointed at this computer (DNS rebinding)
 * has another Host, a page of another origin another Origin.
 */
export function guardOrigin({ port }: GuardOptions): MiddlewareHandler {
  return async (context, next) => {
    const hosts = NAMES.map((name) => `${name}:${port()}`);
    const host = context.req.header("host") ?? "";
    if (!hosts.includes(host)) throw refused("The name in the address is not one of the Studio's.");
    const origin = context.req.header("origin");
    if (origin !== undefined && origin !== `http://${host}`) {
      throw refused("The request came from a page of another origin.");
    }
    const site = context.req.header("sec-fetch-site");
    const isForeign = site !== undefined && site !== "same-origin" && site !== "none";
    // A person may follow a link to the page itself, but nothing else is for other sites.
    if (isForeign && context.req.path.startsWith("/api/")) {
      throw refused("The request came from a page of another site.");
    }
    await next();
  };
}

/** Every call carries the key of the address; nothing else on this computer knows it. */
export function guardKey({ key }: GuardOptions): MiddlewareHandler {
  return async (context, next) => {
    if (!isSame(context.req.header(STUDIO_KEY_HEADER) ?? "", key)) {
      throw new AppError("STUDIO_KEY_WRONG", "This page was opened without the key of the Studio.", {
        hint: "Open the whole address that pakeplus studio printed.",
      });
    }
    await next();
  };
}

function refused(reason: string): AppError {
  return new AppError("STUDIO_REFUSED", "The Studio does not answer to this page.", {
    reason,
    hint: "Open the address that pakeplus studio printed.",
  });
}
