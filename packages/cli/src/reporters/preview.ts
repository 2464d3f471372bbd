import type { BuildEvent, PreviewAction, Reporter } from "@pakeplus/core";
import type { Context } from "../context.ts";
import { renderPublicError } from "../output/render-error.ts";

const DONE: Readonly<Record<PreviewAction, string>> = {
  none: "nothing to show",
  styles: "styles swapped",
  reload: "reloaded",
  restart: "window restarted",
};

/** More names would fill the terminal when a build tool has written its folder. */
const NAMED = 3;

function nameFiles(files: readonly string[], count: number): string {
  const named = files.slice(0, NAMED);
  const more = count - named.length;
  return more > 0 ? `${named.join(", ")} and ${more} more` : named.join(", ");
}

/** What a preview does, a line for each change; problems as `build` shows them. */
export function createPreviewReporter(context: Context): Reporter {
  const { style } = context;
  return {
    onEvent(event: BuildEvent) {
      switch (event.type) {
        case "notice":
          context.notice(event);
          break;
        case "preview.started":
          context.say(
            `Showing ${event.app.name}. Changes appear by themselves; close the window or press Ctrl-C to end.`,
          );
          break;
        case "preview.changed":
          context.say(
            `${nameFiles(event.files, event.count)} ${style.dim("→")} ${DONE[event.action]} ${style.dim(`(${event.durationMs} ms)`)}`,
          );
          break;
        case "preview.problem":
          context.say(renderPublicError(event.error, context.errorText(), style).trimEnd());
          context.say(style.dim("The window stays as it is until this is corrected."));
          break;
        case "preview.repaired":
          context.say(style.green("Corrected; the window shows the newest version again."));
          break;
        case "preview.ended":
        case "build.started":
        case "build.ended":
        case "phase.started":
        case "phase.ended":
        case "artifact.ready":
        case "run.changed":
        case "run.explained":
          break;
      }
    },
  };
}
