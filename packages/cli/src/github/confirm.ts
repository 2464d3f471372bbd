import { AppError } from "@pakeplus/core";
import type { Context } from "../context.ts";

/**
 * Asks a person; without a terminal the command itself is the answer.
 * @param isSure The person said so on the command line.
 * @throws AppError CANCELLED when the answer is not yes.
 */
export async function confirm(context: Context, question: string, isSure: boolean): Promise<void> {
  if (isSure || !context.stdin.isTerminal || context.json) return;
  const answer = await context.stdin.readLine(`${question} [y/N] `);
  if (isYes(answer)) return;
  throw new AppError("CANCELLED", "Stopped. Nothing was changed.");
}

export function isYes(answer: string): boolean {
  return /^\s*(?:y|yes|是|好)\s*$/iu.test(answer);
}
