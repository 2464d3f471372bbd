import type { ForeignCommand, ForeignOption } from "../command-line.ts";

const TEXTS =
  "name identifier title icon width height min-width min-height traffic-light-x traffic-light-y drag-region-height zoom app-version targets user-agent proxy-url config activation-shortcut system-tray-icon internal-url-regex safe-domain installer-language server-port server-command server-timeout";

function table(): Record<string, ForeignOption> {
  const options: Record<string, ForeignOption> = Object.fromEntries(
    TEXTS.split(" ").map((name) => [name, "text"]),
  );
  return { ...options, inject: "list", "hide-on-close": { optional: ["true", "false"] } };
}

/** Pake's command line; what is not listed is a flag. */
export const PAKE_COMMAND: ForeignCommand = { options: table(), short: { v: "version", h: "help" } };
export const PAKE_PROGRAM = /^pake(?:-cli)?(?:@[\w.^~-]+)?(?:\.(?:cmd|exe|js))?$/i;
