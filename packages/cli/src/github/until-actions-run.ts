import { AppError } from "@pakeplus/core";
import type { Context } from "../context.ts";

/**
 * Does work that needs GitHub Actions; when they are off, which only a person can change, waits for that person. Without
 * one, and with `--yes`, the error says what to do.
 */
export async function untilActionsRun<T>(
  context: Context,
  isUnattended: boolean,
  work: () => Promise<T>,
): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      const mayAsk = context.stdin.isTerminal && !context.json && !isUnattended;
      if (!mayAsk || !(error instanceof AppError) || error.code !== "GITHUB_ACTIONS_OFF") throw error;
      context.notice({ level: "warning", message: error.message, hint: error.hint ?? null });
      await context.stdin.readLine(
        "Press Enter when that is done; Ctrl-C leaves, and the same command goes on later: ",
      );
    }
  }
}
