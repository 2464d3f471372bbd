import { spawn } from "node:child_process";
import { AppError } from "@pakeplus/core";
import { INSTALL_HINT } from "../doctor/checks.ts";

export interface RunShellOptions {
  env: Readonly<Record<string, string | undefined>>;
  /** Closes the window. */
  signal: AbortSignal;
}

/** Exit code of `launch` when gjs or WebKitGTK is missing; shells/CONTRACT.md. */
const MISSING = 3;

/**
 * Runs a shell until its window is closed.
 * @throws AppError TOOL_MISSING or PREVIEW_FAILED.
 */
export async function runShell(launch: string, options: RunShellOptions): Promise<void> {
  // stdout is for data; what the app prints is talk.
  const child = spawn(launch, [], { env: { ...options.env }, stdio: ["ignore", 2, 2] });
  const close = (): void => {
    child.kill("SIGTERM");
  };
  options.signal.addEventListener("abort", close);
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.on("error", reject);
      child.on("exit", resolve);
      if (options.signal.aborted) close();
    });
    if (code === 0 || options.signal.aborted) return;
    if (code === MISSING) {
      throw new AppError("TOOL_MISSING", "Preview needs GJS and WebKitGTK on this computer.", {
        reason: "The lines above say what is missing. Building packages works without it.",
        hint: INSTALL_HINT,
      });
    }
    throw previewFailed(`The shell ended with ${code === null ? "a signal" : `exit code ${code}`}.`);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw previewFailed("The shell could not be started.", error);
  } finally {
    options.signal.removeEventListener("abort", close);
  }
}

function previewFailed(reason: string, cause?: unknown): AppError {
  return new AppError("PREVIEW_FAILED", "The preview window could not be opened.", {
    cause,
    reason,
    hint: "The lines above may say more; pakeplus doctor checks this computer.",
  });
}
