import { randomBytes } from "node:crypto";

/** Words that open the page once: other people on this computer can read the arguments of the program that opens it. */
export interface Tickets {
  make(this: void): string;
  /** @returns Whether it is one that nobody has used yet. */
  take(this: void, ticket: string): boolean;
}

const VALID_MS = 60_000;

/** @param clock Milliseconds on a clock that never goes back. */
export function createTickets(clock: () => number): Tickets {
  const tickets = new Map<string, number>();
  return {
    make() {
      const ticket = randomBytes(24).toString("base64url");
      tickets.set(ticket, clock() + VALID_MS);
      return ticket;
    },
    take(ticket) {
      const until = tickets.get(ticket) ?? 0;
      tickets.delete(ticket);
      return until > clock();
    },
  };
}
