import { AppError } from "@pakeplus/core";
import type { Hono } from "hono";
import type { Tickets } from "./tickets.ts";

/** Asked by a second `pakeplus studio`, which then opens the page of the first. */
export const TICKET_PATH = "/api/ticket";
export const OPEN_PATH = "/open";

/** The address that a browser is started with: it works once and leads to the one with the key. */
export function serveOpening(http: Hono, tickets: Tickets, key: string): void {
  http.post(TICKET_PATH, (context) => context.json({ ticket: tickets.make() }));
  http.get(`${OPEN_PATH}/:ticket`, (context) => {
    if (tickets.take(context.req.param("ticket"))) return context.redirect(`/#key=${key}`, 303);
    throw new AppError("STUDIO_KEY_WRONG", "This address has opened the Studio already.", {
      hint: "Open the address that pakeplus studio printed in the terminal.",
    });
  });
}
