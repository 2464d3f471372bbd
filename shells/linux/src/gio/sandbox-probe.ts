import Gio from "gi://Gio";
import GLib from "gi://GLib";
import { parseSandboxRecord, type SandboxRecord } from "../sandbox-record.ts";
import { checkAccessibilityBus } from "./accessibility-bus.ts";
import { readText, writeText } from "./files.ts";
import { testLog } from "./test-build.ts";

/** What WebKitGTK asks of bubblewrap for a renderer, in short. */
const TRIAL = [
  "--die-with-parent",
  "--unshare-pid",
  "--unshare-uts",
  "--unshare-net",
  "--unshare-user-try",
  "--ro-bind",
  "/",
  "/",
  "--proc",
  "/proc",
  "--dev",
  "/dev",
  "true",
];

function runTrial(done: (works: boolean) => void): void {
  const bwrap = GLib.find_program_in_path("bwrap");
  if (bwrap === null || GLib.find_program_in_path("xdg-dbus-proxy") === null) {
    done(false);
    return;
  }
  try {
    const flags: Gio.SubprocessFlags =
      Gio.SubprocessFlags.STDOUT_SILENCE | Gio.SubprocessFlags.STDERR_SILENCE;
    const child = Gio.Subprocess.new([bwrap, ...TRIAL], flags);
    child.wait_check_async(null, (_child, result) => {
      try {
        done(child.wait_check_finish(result));
      } catch {
        done(false);
      }
    });
  } catch {
    done(false);
  }
}

export interface SandboxProbeOptions {
  cacheFolder: string;
  /** Version of the engine. */
  engine: string;
  /** See `checkAccessibilityBus`. */
  displayAddress: string | null;
}

/**
 * The engine passes bus addresses to bubblewrap as they are written, and ends when a path in them is escaped. That
 * happens where a folder with other signs stands in for XDG_RUNTIME_DIR (D-Bus specification, "optionally-escaped").
 */
function hasPlainBusPaths(): boolean {
  const bus = GLib.getenv("DBUS_SESSION_BUS_ADDRESS") ?? "";
  return /^[-0-9A-Za-z_/.\\*]*$/.test(GLib.get_user_runtime_dir()) && !bus.includes("%");
}

/**
 * Whether the renderer sandbox can be switched on. Where bubblewrap does not work (containers, some kernels) the
 * engine ends the whole process instead of saying so, hence a trial; its result is remembered for this boot.
 */
export function probeSandbox(options: SandboxProbeOptions, done: (works: boolean) => void): void {
  if (!hasPlainBusPaths()) {
    testLog("sandbox", { works: false, remembered: false });
    done(false);
    return;
  }
  checkAccessibilityBus(options.displayAddress, (usable) => {
    if (usable) {
      recallOrTry(options, done);
    } else {
      testLog("sandbox", { works: false, remembered: false });
      done(false);
    }
  });
}

function recallOrTry({ cacheFolder, engine }: SandboxProbeOptions, done: (works: boolean) => void): void {
  const path = GLib.build_filenamev([cacheFolder, "sandbox.json"]);
  const boot = readText("/proc/sys/kernel/random/boot_id")?.trim() ?? "";
  const key = `${boot} ${engine} ${GLib.get_user_name()}`;
  const known = parseSandboxRecord(readText(path), key);
  if (known !== null) {
    testLog("sandbox", { works: known, remembered: true });
    done(known);
    return;
  }
  runTrial((works) => {
    testLog("sandbox", { works, remembered: false });
    const record: SandboxRecord = { key, works };
    try {
      writeText(path, JSON.stringify(record));
    } catch {
      // It is tried again next time.
    }
    done(works);
  });
}
