import type { AppIdentity } from "@pakeplus/core";
import { CATEGORY_NAMES } from "./categories.ts";
import { oneLine } from "./plain-text.ts";

export interface DesktopEntryOptions {
  /** A program already quoted for the Exec key; install.sh does that for a path that is known only there. */
  exec: string;
  /** See `openTypes`. */
  opens: readonly string[];
}

/** Desktop Entry Specification 1.5. */
export function desktopEntry(app: AppIdentity, { exec, opens }: DesktopEntryOptions): string {
  return `[Desktop Entry]
Type=Application
Name=${escapeString(app.name)}
${commentLine(app)}Exec=${exec} %U
Icon=${app.applicationId}
Terminal=false
Categories=${CATEGORY_NAMES[app.category].menu}
${mimeTypeLine(opens)}StartupNotify=true
StartupWMClass=${app.applicationId}
`;
}

function mimeTypeLine(opens: readonly string[]): string {
  return opens.length === 0 ? "" : `MimeType=${opens.join(";")};\n`;
}

/** A comment that only repeats the name would be shown twice in every menu. */
function commentLine({ name, summary }: AppIdentity): string {
  return oneLine(summary) === oneLine(name) ? "" : `Comment=${escapeString(summary)}\n`;
}

/** The backslash is the only character of one line that the type "localestring" gives a meaning. */
function escapeString(text: string): string {
  return oneLine(text).replaceAll("\\", "\\\\");
}
