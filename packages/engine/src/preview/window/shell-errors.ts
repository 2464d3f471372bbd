import { AppError } from "@pakeplus/core";
import type { ShellEnd } from "./shell-process.ts";

/** How to get what an app needs to run on this computer. */
export const INSTALL_HINT =
  "Debian, Ubuntu: sudo apt install gjs gir1.2-webkit2-4.1 · Fedora: sudo dnf install gjs webkit2gtk4.1 · Arch: sudo pacman -S gjs webkit2gtk-4.1";

/** Exit code of `launch` when gjs or WebKitGTK is missing; shells/CONTRACT.md. */
const MISSING = 3;

/** The error for a shell that ended by itself; null when a person closed its window. */
export function shellError({ code, signal, cause }: ShellEnd): AppError | null {
  if (code === 0) return null;
  if (code === MISSING) {
    return new AppError("TOOL_MISSING", "Preview needs GJS and WebKitGTK on this computer.", {
      reason: "The lines above say what is missing. Building packages works without it.",
      hint: INSTALL_HINT,
    });
  }
  if (cause !== undefined) return previewFailed("The shell could not be started.", cause);
  return previewFailed(`The shell ended with ${signal === null ? `exit code ${code}` : `signal ${signal}`}.`);
}

function previewFailed(reason: string, cause?: unknown): AppError {
  return new AppError("PREVIEW_FAILED", "The preview window could not be opened or stopped working.", {
    cause,
    reason,
    hint: "The lines above may say more; pakeplus doctor checks this computer.",
  });
}

/** @throws AppError PREVIEW_FAILED without a display. */
export function requireDisplay(env: Readonly<Record<string, string | undefined>>): void {
  if ((env["DISPLAY"] ?? "") !== "" || (env["WAYLAND_DISPLAY"] ?? "") !== "") return;
  throw new AppError("PREVIEW_FAILED", "There is no display to open a window on.", {
    reason: "Neither WAYLAND_DISPLAY nor DISPLAY is set.",
    hint: "Run preview in a graphical session, or under xvfb-run.",
  });
}
