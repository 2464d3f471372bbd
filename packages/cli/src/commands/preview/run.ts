import { randomUUID } from "node:crypto";
import { resolve } from "node:path";
import { AppError, createEmitter } from "@pakeplus/core";
import { INSTALL_HINT, startPreview } from "@pakeplus/engine";
import type { CommandInput } from "../../command-line/command.ts";
import type { Context } from "../../context.ts";
import { shownPath } from "../../output/shown-path.ts";
import { createNdjsonReporter } from "../../reporters/ndjson.ts";
import { listeners } from "../../reporters/listeners.ts";
import { createPreviewReporter } from "../../reporters/preview.ts";
import { findProgram } from "../../run-program.ts";
import { iconFileOf, overridesOf } from "../build/definition-overrides.ts";
import { linuxShellDir } from "../build/shell-dir.ts";
import type { PREVIEW_OPTIONS } from "./options.ts";

/**
 * Shows the app in the real shell until its window is closed or Ctrl-C.
 * @throws AppError What `startPreview` throws.
 */
export async function run(input: CommandInput<typeof PREVIEW_OPTIONS>, context: Context): Promise<number> {
  const { options } = input;
  requireProgram(context);
  const events = options.events === null ? [] : [createNdjsonReporter(resolve(context.cwd, options.events))];
  const emitter = createEmitter({
    buildId: randomUUID(),
    now: context.wallClock,
    reporters: [createPreviewReporter(context), ...events, ...listeners(context)],
  });
  try {
    await startPreview(input.arguments[0] ?? ".", {
      cwd: context.cwd,
      overrides: overridesOf(options),
      iconFile: iconFileOf(options, context.cwd),
      profile: options.profile,
      poll: options.poll,
      shellDir: linuxShellDir(context),
      env: context.env,
      fetch: context.fetch,
      signal: context.signal,
      now: context.clock,
      emit: emitter.emit,
      onDefinition: (file, text) => context.showErrorsIn({ name: shownPath(file, context.cwd), text }),
    });
  } finally {
    await emitter.close();
  }
  context.printJson({ ok: true });
  return 0;
}

function requireProgram({ env }: Context): void {
  if (findProgram("gjs", env) !== null) return;
  throw new AppError("TOOL_MISSING", "Preview needs GJS and WebKitGTK on this computer.", {
    reason: "The program gjs was not found. Building packages works without it.",
    hint: INSTALL_HINT,
  });
}
