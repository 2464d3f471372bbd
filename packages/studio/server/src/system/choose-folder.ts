import { execFile } from "node:child_process";
import { findProgram, type Env } from "./find-program.ts";

interface System {
  platform: "linux" | "darwin" | "win32";
  env: Env;
}

const TITLE = "Choose a folder for PakePlus";

/** The program and arguments that ask; null when this computer has none. */
function dialogOf({ platform, env }: System): [string, ...string[]] | null {
  if (platform === "darwin") {
    return ["/usr/bin/osascript", "-e", `POSIX path of (choose folder with prompt "${TITLE}")`];
  }
  if (platform === "win32") {
    const script = [
      "[Console]::OutputEncoding = [Text.Encoding]::UTF8",
      "Add-Type -AssemblyName System.Windows.Forms",
      "$d = New-Object System.Windows.Forms.FolderBrowserDialog",
      `$d.Description = '${TITLE}'`,
      "if ($d.ShowDialog() -eq 'OK') { $d.SelectedPath }",
    ];
    return ["powershell.exe", "-NoProfile", "-STA", "-Command", script.join("; ")];
  }
  if ((env["DISPLAY"] ?? env["WAYLAND_DISPLAY"] ?? "") === "") return null;
  const zenity = findProgram(["zenity"], env);
  if (zenity !== null) return [zenity, "--file-selection", "--directory", `--title=${TITLE}`];
  const kdialog = findProgram(["kdialog"], env);
  return kdialog === null ? null : [kdialog, "--title", TITLE, "--getexistingdirectory", env["HOME"] ?? "/"];
}

export function hasFolderDialog(system: System): boolean {
  return dialogOf(system) !== null;
}

/** Asks for a folder in a window of the system. @returns Its absolute path; null when nothing was chosen. */
export async function chooseFolder(system: System, signal: AbortSignal): Promise<string | null> {
  const dialog = dialogOf(system);
  if (dialog === null) return null;
  const [program, ...args] = dialog;
  return new Promise((resolve) => {
    execFile(program, args, { env: { ...system.env }, signal }, (error, stdout) => {
      const path = stdout.replace(/\r?\n$/u, "").replace(/(?<=.)[/\\]$/u, "");
      resolve(error === null && path !== "" ? path : null);
    });
  });
}
