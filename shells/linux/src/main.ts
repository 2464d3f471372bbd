import gi from "gi";
import Gio from "gi://Gio";
import GLib from "gi://GLib";
import System from "system";
import { adoptActivationToken } from "./gio/activation-token.ts";

/** Typelibs the shell cannot run without: namespace and version. */
const NEEDED = [
  ["Gtk", "3.0"],
  ["WebKit2", "4.1"],
  ["Soup", "3.0"],
] as const;

function missingPart(): string | null {
  for (const [namespace, version] of NEEDED) {
    try {
      gi.require(namespace, version);
    } catch {
      return `${namespace} ${version}`;
    }
  }
  return null;
}

/** The launcher owns the words and the dialog, so that both causes of "cannot start" read the same. */
function explain(shellFolder: string, part: string): number {
  const launcher = GLib.build_filenamev([GLib.path_get_dirname(shellFolder), "launch"]);
  const child = Gio.Subprocess.new(
    [launcher, "--pakeplus-explain", `缺少 ${part}（WebKitGTK）。`, `${part} (WebKitGTK) is missing.`],
    Gio.SubprocessFlags.NONE,
  );
  child.wait(null);
  return 3;
}

function runShell(shellFolder: string): number {
  const loop = new GLib.MainLoop(null, false);
  let exitCode = 1;
  // A static import would end in a stack trace where a typelib is missing.
  import("./runtime.ts")
    .then(({ startShell }) => {
      // Out of the promise job: GJS runs no other promise until this one returns.
      GLib.idle_add(GLib.PRIORITY_HIGH, () => {
        // The launcher's `--` is for gjs, which leaves it in place.
        const args = ARGV[0] === "--" ? ARGV.slice(1) : ARGV;
        exitCode = startShell({ shellFolder, args });
        loop.quit();
        return GLib.SOURCE_REMOVE;
      });
      return null;
    })
    .catch((error: unknown) => {
      printerr(String(error));
      loop.quit();
    });
  loop.run();
  return exitCode;
}

const [file] = GLib.filename_from_uri(import.meta.url);
const folder = GLib.path_get_dirname(file);
adoptActivationToken();
const missing = missingPart();
System.exit(missing === null ? runShell(folder) : explain(folder, missing));
