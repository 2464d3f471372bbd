import Gio from "gi://Gio";
import GLib from "gi://GLib";
import { parseSandboxRecord, type SandboxRecord } from "../sandbox-record.ts";
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
    const flags = Gio.SubprocessFlags.STDOUT_SILENCE | Gio.SubprocessFlags.STDERR_SILENCE;
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

/**
 * Whether the renderer sandbox can be switched on. Where bubblewrap does not work (containers, some kernels) the
 * engine ends the whole process instead of saying so, hence a trial; its result is remembered for this boot.
 * @param engine Version of the engine.
 */
export function probeSandbox(cacheFolder: string, engine: string, done: (works: boolean) => void): void {
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
