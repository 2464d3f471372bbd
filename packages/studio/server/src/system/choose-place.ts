import { execFile } from "node:child_process";
import { findProgram, type Env } from "./find-program.ts";

interface System {
  platform: "linux" | "darwin" | "win32";
  env: Env;
}

/** Windows of the system choose folders or files, never both. */
type Kind = "folder" | "file";

const TITLES: Readonly<Record<Kind, string>> = {
  folder: "Choose a folder for PakePlus",
  file: "Choose a file for PakePlus",
};

const WINDOWS_DIALOGS: Readonly<Record<Kind, readonly string[]>> = {
  folder: [
    "$d = New-Object System.Windows.Forms.FolderBrowserDialog",
    `$d.Description = '${TITLES.folder}'`,
    "if ($d.ShowDialog() -eq 'OK') { $d.SelectedPath }",
  ],
  file: [
    "$d = New-Object System.Windows.Forms.OpenFileDialog",
    `$d.Title = '${TITLES.file}'`,
    "if ($d.ShowDialog() -eq 'OK') { $d.FileName }",
  ],
};

/** The program and arguments that ask; null when this computer has none. */
export function dialogOf(kind: Kind, { platform, env }: System): [string, ...string[]] | null {
  const title = TITLES[kind];
  if (platform === "darwin") {
    return ["/usr/bin/osascript", "-e", `POSIX path of (choose ${kind} with prompt "${title}")`];
  }
  if (platform === "win32") {
    const script = [
      "[Console]::OutputEncoding = [Text.Encoding]::UTF8",
      "Add-Type -AssemblyName System.Windows.Forms",
      ...WINDOWS_DIALOGS[kind],
    ];
    return ["powershell.exe", "-NoProfile", "-STA", "-Command", script.join("; ")];
  }
  if ((env["DISPLAY"] ?? env["WAYLAND_DISPLAY"] ?? "") === "") return null;
  const zenity = findProgram(["zenity"], env);
  if (zenity !== null) {
    return [zenity, "--file-selection", ...(kind === "folder" ? ["--directory"] : []), `--title=${title}`];
  }
  const kdialog = findProgram(["kdialog"], env);
  const ask = kind === "folder" ? "--getexistingdirectory" : "--getopenfilename";
  return kdialog === null ? null : [kdialog, "--title", title, ask, env["HOME"] ?? "/"];
}

export function hasFolderDialog(system: System): boolean {
  return dialogOf("folder", system) !== null;
}

/** Asks in a window of the system. @returns An absolute path; null when nothing was chosen. */
export async function choosePlace(kind: Kind, system: System, signal: AbortSignal): Promise<string | null> {
  const dialog = dialogOf(kind, system);
  if (dialog === null) return null;
  const [program, ...args] = dialog;
  return new Promise((resolve) => {
    execFile(program, args, { env: { ...system.env }, signal }, (error, stdout) => {
      const path = stdout.replace(/\r?\n$/u, "").replace(/(?<=.)[/\\]$/u, "");
      resolve(error === null && path !== "" ? path : null);
    });
  });
}
