import Gio from "gi://Gio";
import GLib from "gi://GLib";
import type { RuntimeConfig } from "@pakeplus/core";
import type { EnvironmentProbe } from "../environment/environment-probe.ts";
import { type EnvironmentSettings, NO_SETTINGS, settingsFor } from "../environment/environment-settings.ts";
import { placesWindow } from "../environment/places-window.ts";
import { begun, parseStartRecord, planStart, type StartRecord } from "../environment/start-record.ts";
import { appPaths } from "./app-paths.ts";
import { readText } from "./files.ts";
import { setEngineVariables } from "./launch-environment.ts";
import { probeEnvironment } from "./probe-environment.ts";
import { isBroken, testLog } from "./test-build.ts";

/** What this start knows about the computer, and how it was started because of that. */
export interface StartEnvironment {
  settings: EnvironmentSettings;
  /** Simpler graphics than the start before, because that showed nothing. */
  raisedNow: boolean;
  record: StartRecord;
  /** Saves what is known about this start. */
  save: (record: StartRecord) => void;
}

const isRunning = (pid: number): boolean => GLib.file_test(`/proc/${pid}`, GLib.FileTest.EXISTS);

/** What a result is valid for: another engine, driver, display or computer is judged anew. */
function keyOf(probe: EnvironmentProbe, engineVersion: string): string {
  const machine = readText("/etc/machine-id")?.trim() ?? "";
  const devices = probe.devices.map(({ driver }) => driver).join("+");
  const display = probe.wayland ? "wayland" : (probe.x11 ?? "none");
  return [engineVersion, devices, probe.nvidia ?? "", display, machine].join(" ");
}

/** Without waiting for the disk, as an atomic write does: a torn or missing record only means that nothing is known. */
function saveRecord(path: string, record: StartRecord): void {
  try {
    GLib.mkdir_with_parents(GLib.path_get_dirname(path), 0o700);
    const bytes = new TextEncoder().encode(`${JSON.stringify(record)}\n`);
    // GLib leaves the rest of a longer text in place.
    GLib.unlink(path);
    GLib.file_set_contents_full(path, bytes, GLib.FileSetContentsFlags.NONE, 0o600);
  } catch {
    // Without a place to write, every start is judged as the first.
  }
}

/**
 * Looks at the computer and at earlier starts, and sets what the engine needs. Has to run before GTK opens its display.
 * @param engine Version of WebKitGTK, three numbers with dots.
 */
export function prepareEnvironment(config: RuntimeConfig, engine: string): StartEnvironment {
  const [major = 0, minor = 0] = engine.split(".").map(Number);
  const probe = probeEnvironment({ major, minor });
  const asked = probe.variables["PAKEPLUS_GRAPHICS"];
  if (asked !== undefined && !["auto", "compatible", "software"].includes(asked)) {
    printerr(`PAKEPLUS_GRAPHICS is "${asked}"; it can be auto, compatible or software.`);
  }
  const path = GLib.build_filenamev([appPaths(config.id).cache, "graphics.json"]);
  const planned = planStart(parseStartRecord(readText(path), keyOf(probe, engine)), isRunning);
  const settings = isBroken("R20")
    ? NO_SETTINGS
    : settingsFor(probe, { placesWindow: placesWindow(config.window), raised: planned.record.raised });
  setEngineVariables(settings.variables);
  testLog("environment", { ...settings, raised: planned.record.raised, raisedNow: planned.raisedNow });
  return {
    settings,
    raisedNow: planned.raisedNow && settings.reason === "not-painted",
    record: planned.record,
    save: (record) => saveRecord(path, record),
  };
}

/** Writes down that a start is under way, until it is known whether a page was seen. */
export function beginStart({ record, save }: StartEnvironment): void {
  save(begun(record, new Gio.Credentials().get_unix_pid()));
}
