import type { BuildEvent, Phase, Reporter } from "@pakeplus/core";
import type { Context } from "../context.ts";

const DOING: Readonly<Record<Phase, string>> = {
  collect: "collecting files",
  icons: "rendering icons",
  shell: "loading the shell",
  package: "packaging",
  verify: "checking",
};

const CLEAR_LINE = "\r\u001b[2K";

/** One line that is rewritten while the build runs and gone when it ends; only for a terminal. */
export function createTerminalReporter(context: Context): Reporter {
  const running = new Map<string, string>();
  const draw = (): void => {
    // Some terminals do not know their width and say 0.
    const columns = context.stderr.columns ?? 0;
    const width = (columns > 0 ? columns : 80) - 1;
    const line = [...running.values()].join(", ").slice(0, width);
    context.stderr.write(`${CLEAR_LINE}${context.style.dim(line)}`);
  };
  return {
    onEvent(event: BuildEvent) {
      switch (event.type) {
        case "phase.started":
          running.set(
            `${event.phase} ${event.format}`,
            [DOING[event.phase], event.format ?? ""].join(" ").trim(),
          );
          draw();
          break;
        case "phase.ended":
          running.delete(`${event.phase} ${event.format}`);
          draw();
          break;
        case "notice":
          context.stderr.write(CLEAR_LINE);
          context.notice(event);
          break;
        case "build.ended":
          context.stderr.write(CLEAR_LINE);
          break;
        case "build.started":
        case "artifact.ready":
        case "run.changed":
        case "run.explained":
        case "preview.started":
        case "preview.changed":
        case "preview.problem":
        case "preview.repaired":
        case "preview.ended":
          break;
      }
    },
  };
}
