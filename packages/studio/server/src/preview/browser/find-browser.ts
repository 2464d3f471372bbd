import { existsSync } from "node:fs";
import { join } from "node:path";
import { findProgram, type Env } from "../../system/find-program.ts";

const ON_PATH = [
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "microsoft-edge-stable",
  "microsoft-edge",
  "brave-browser",
  "vivaldi-stable",
];
const ON_MACOS = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "/Applications/Brave Browser.app/Contents/MacOS/Brave Browser",
];
/** Every Windows has Edge. */
const ON_WINDOWS = [
  ["Google", "Chrome", "Application", "chrome.exe"],
  ["Microsoft", "Edge", "Application", "msedge.exe"],
  ["BraveSoftware", "Brave-Browser", "Application", "brave.exe"],
];

/** An installed browser of the Chromium family; null when there is none. Nothing is ever downloaded. */
export function findBrowser({
  platform,
  env,
}: {
  platform: "linux" | "darwin" | "win32";
  env: Env;
}): string | null {
  if (platform === "linux") return findProgram(ON_PATH, env);
  if (platform === "darwin") return ON_MACOS.find((file) => existsSync(file)) ?? null;
  const roots = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((name) => env[name] ?? []);
  const files = ON_WINDOWS.flatMap((parts) => roots.map((root) => join(root, ...parts)));
  return files.find((file) => existsSync(file)) ?? null;
}
