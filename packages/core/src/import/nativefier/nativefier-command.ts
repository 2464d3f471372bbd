import type { ForeignCommand, ForeignOption } from "../command-line.ts";

const TEXTS =
  "name platform arch app-version build-version app-copyright win32metadata electron-version upgrade icon width height min-width min-height max-width max-height x y user-agent lang flash-path disk-cache-size zoom internal-urls proxy-rules crash-reporter processEnvs process-envs file-download-options basic-auth-username basic-auth-password title-bar-style global-shortcuts browserwindow-options background-color bookmarks-menu tray-menu";

function table(): Record<string, ForeignOption> {
  const options: Record<string, ForeignOption> = Object.fromEntries(
    TEXTS.split(" ").map((name) => [name, "text"]),
  );
  return { ...options, inject: "list", tray: { optional: ["true", "false", "start-in-tray"] } };
}

/** nativefier's command line (52); what is not listed is a flag. */
export const NATIVEFIER_COMMAND: ForeignCommand = {
  options: table(),
  short: {
    n: "name",
    p: "platform",
    a: "arch",
    e: "electron-version",
    c: "conceal",
    i: "icon",
    m: "show-menu-bar",
    f: "fast-quit",
    u: "user-agent",
    v: "version",
    h: "help",
  },
};
export const NATIVEFIER_PROGRAM = /^nativefier(?:@[\w.^~-]+)?(?:\.(?:cmd|exe|js))?$/i;
