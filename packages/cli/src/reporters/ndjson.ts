import { closeSync, openSync, writeSync } from "node:fs";
import { AppError } from "@pakeplus/core";
import type { Reporter } from "@pakeplus/core";

/**
 * Writes each event as one line of JSON, at once, so that a reader can follow.
 * @param file Absolute path; an existing file is replaced.
 * @throws AppError OUTPUT_NOT_WRITABLE.
 */
export function createNdjsonReporter(file: string): Required<Pick<Reporter, "onEvent">> & { close(): void } {
  let descriptor: number;
  try {
    descriptor = openSync(file, "w");
  } catch (error) {
    throw new AppError("OUTPUT_NOT_WRITABLE", "The file for --events cannot be written.", {
      cause: error,
      reason: error instanceof Error ? `${error.message}.` : String(error),
      hint: "Name a file in a folder that exists and that you may write to.",
    });
  }
  return {
    onEvent(event) {
      writeSync(descriptor, `${JSON.stringify(event)}\n`);
    },
    close() {
      closeSync(descriptor);
    },
  };
}
