import type { Draft } from "./draft.ts";

interface OldCall {
  /** As the report names it. */
  name: string;
  pattern: RegExp;
  /** What to do instead, as one sentence. */
  instead: string;
}

/** A Tauri plugin by its global or by the command behind it. */
function plugin(name: string): RegExp {
  return new RegExp(String.raw`__TAURI__\s*\??\.\s*${name}\b|plugin:${name}\|`);
}

function command(name: string): RegExp {
  return new RegExp(`["'\`]${name}["'\`]`);
}

/**
 * Calls that injected scripts make to the shells of PakePlus (Tauri 2, its own commands, the phone shells), Pake and
 * nativefier. The first that fits a place names it, so the exact ones stand before the general ones.
 */
const OLD_CALLS: readonly OldCall[] = [
  {
    name: "run_command",
    pattern: command("run_command"),
    instead:
      'Command lines from a page are refused. Content inside the app can start declared programs: "run" in capabilities, then pakeplus.run.',
  },
  {
    name: "open_url",
    pattern: /["'`]open_url["'`]|JsBridge\s*\??\.\s*openUrl|plugin:(?:opener|shell)\|/,
    instead:
      'Links open as "navigation" says without a script; with the capability "open" a script calls pakeplus.open(address).',
  },
  {
    name: "download_file",
    pattern:
      /["'`]download_file["'`]|["'`]download_progress["'`]|downloadBase64File|messageHandlers\s*\??\.\s*blobDownload/,
    instead:
      "Downloads, also of blob: and data: addresses, work by an ordinary link with the attribute download.",
  },
  {
    name: "get_env_var and get_exe_dir",
    pattern: /["'`](?:get_env_var|get_exe_dir|get_machine_uid|find_port)["'`]/,
    instead: "What this computer is and holds stays hidden from pages.",
  },
  {
    name: "compress_folder",
    pattern: /["'`](?:compress_folder|decompress_file)["'`]/,
    instead: "Packing folders is not offered; a script library can do it with the bytes it has.",
  },
  {
    name: "file access",
    pattern: plugin("fs"),
    instead: 'Only content inside the app can have the capability "files".',
  },
  {
    name: "store",
    pattern: plugin("store"),
    instead: 'With the capability "store": pakeplus.store.get, set, delete and keys.',
  },
  {
    name: "notification",
    pattern: /plugin:notification\||__TAURI__\s*\??\.\s*notification\b|["'`]notification["'`]\s*,\s*\{/,
    instead:
      'The web\'s own Notification works with permissions.notifications; with the capability "notify" also pakeplus.notify.',
  },
  {
    name: "clipboard",
    pattern: /plugin:clipboard-manager\||__TAURI__\s*\??\.\s*clipboard(?:Manager)?\b/,
    instead: "The web's own navigator.clipboard works; reading needs permissions.clipboardRead.",
  },
  {
    name: "dialog",
    pattern: plugin("dialog"),
    instead: "alert, confirm and file fields of the page work.",
  },
  {
    name: "http",
    pattern: plugin("http"),
    instead: "fetch works; for services without CORS headers bundled pages have network.cors.",
  },
  {
    name: "window calls",
    pattern:
      /__TAURI__\s*\??\.\s*(?:window|webviewWindow|webview)\b|plugin:(?:window|webview)\||getCurrentWindow|appWindow/,
    instead:
      'With the capability "window": pakeplus.window.setTitle, minimize, toggleMaximize, setFullscreen, close.',
  },
  {
    name: "process and system information",
    pattern: /__TAURI__\s*\??\.\s*(?:process|os|app|path)\b|plugin:(?:process|os|app|path)\|/,
    instead: 'With the capability "app": pakeplus.app.info; with "window": pakeplus.window.close.',
  },
  {
    name: "JsBridge",
    pattern: /\bJsBridge\b/,
    instead: 'Whether the page runs in the app is asked with "pakeplus" in window.',
  },
  {
    name: "electron",
    pattern: /require\(\s*["'`]electron["'`]\s*\)|\bipcRenderer\b/,
    instead:
      "There is no Electron; native powers are in window.pakeplus, for the origins that capabilities name.",
  },
  {
    name: "__TAURI__",
    pattern: /__TAURI(?:_INTERNALS)?__|\binvoke\s*\(\s*["'`]/,
    instead:
      "There is no Tauri; native powers are in window.pakeplus, for the origins that capabilities name.",
  },
  {
    name: "Google Analytics",
    pattern: /googletagmanager\.com\/gtag/,
    instead: "It reports every visit to whoever added it; take it out unless that is you.",
  },
];

/** Names of the general calls, which say nothing new beside an exact one. */
const GENERAL = new Set(["__TAURI__", "JsBridge"]);

/** Reports each call of an older shell in a script; the script itself is not changed. */
export function reportOldCalls(draft: Draft, from: string, script: string): void {
  const found = OLD_CALLS.filter(({ pattern }) => pattern.test(script));
  const exact = found.filter(({ name }) => !GENERAL.has(name));
  const isTauriNamed = exact.length > 0;
  for (const { name, instead } of isTauriNamed ? exact : found) {
    draft.note(`${from}: ${name}`, "refused", instead);
  }
}

const HOOK_WORDS = new Set(
  "_blank a addEventListener base capture click closest const console document e else features function head hookClick href if isBaseTargetBlank let location log origin open preventDefault querySelector querySelectorAll return self target top true url var window window_open".split(
    " ",
  ),
);

/**
 * True for a script that is nothing but the click hook which PakePlus put into every project: links that ask for a new
 * window open in the same one. Judged by its words, because it was reformatted often.
 */
export function isOnlyClickHook(script: string): boolean {
  if (!hasClickHook(script)) return false;
  const code = withoutComments(script)
    .replaceAll(/console\s*\.\s*log\s*\((?:[^()"'`]|"[^"]*"|'[^']*'|`[^`]*`)*\)/g, "")
    .replaceAll(/\[target=\\?["']_blank\\?["']\]/g, "");
  return (code.match(/[A-Za-z_$][\w$]*/g) ?? []).every((word) => HOOK_WORDS.has(word));
}

export function hasClickHook(script: string): boolean {
  return script.includes("hookClick") && script.includes("_blank");
}

function withoutComments(script: string): string {
  return script.replaceAll(/\/\*[\s\S]*?\*\//g, "").replaceAll(/(^|[\s;])\/\/.*$/gm, "$1");
}
