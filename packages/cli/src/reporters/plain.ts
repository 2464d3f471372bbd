import type { BuildEvent, Reporter } from "@pakeplus/core";
import type { Context } from "../context.ts";

/** A line per finished phase, for logs: no cursor movement. */
export function createPlainReporter(context: Context): Reporter {
  return {
    onEvent(event: BuildEvent) {
      if (event.type === "notice") context.notice(event);
      if (event.type !== "phase.ended") return;
      const what = [event.phase, event.format ?? ""].join(" ").trim();
      const result = event.result === "success" ? "" : ` ${event.result}`;
      context.say(`${what}${result} (${event.durationMs} ms)`);
    },
  };
}
