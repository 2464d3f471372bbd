/** What an autostart entry starts. */
export interface AutostartEntry {
  name: string;
  icon: string;
  /** Absolute path. */
  program: string;
  args: readonly string[];
}

/** The type "string" of the Desktop Entry Specification, in one line. */
function escapeString(text: string): string {
  return text.replace(/\s+/g, " ").replace(/\\/g, "\\\\");
}

/** One word of the Exec key: quoted, then escaped as a string. */
function quoteWord(word: string): string {
  const quoted = word.replace(/["`$\\]/g, "\\$&").replace(/%/g, "%%");
  return `"${quoted.replace(/\\/g, "\\\\")}"`;
}

/**
 * Desktop Application Autostart Specification. TryExec makes the entry inert once the app is removed.
 * @returns null for a program whose path no entry can hold.
 */
export function autostartEntry({ name, icon, program, args }: AutostartEntry): string | null {
  if (/[\n\r]/.test(program)) {
    return null;
  }
  // GLib looks for the program before it reads %% as %; env stands where it looks.
  const words = program.includes("%") ? ["env", program, ...args] : [program, ...args];
  return `[Desktop Entry]
Type=Application
Name=${escapeString(name)}
Icon=${escapeString(icon)}
Exec=${words.map(quoteWord).join(" ")}
TryExec=${program.replace(/\\/g, "\\\\")}
StartupNotify=false
Terminal=false
`;
}
