import GLib from "gi://GLib";
import type { EnvironmentProbe, GraphicsDevice } from "../environment/environment-probe.ts";
import { WATCHED_VARIABLES } from "../environment/environment-probe.ts";
import { readText } from "./files.ts";
import { testValue } from "./test-build.ts";

const DRM = "/sys/class/drm";
const MESA_VENDOR = "/usr/share/glvnd/egl_vendor.d/50_mesa.json";
const READ_AND_WRITE = 6;

function namesIn(folder: string): string[] {
  try {
    const dir = GLib.Dir.open(folder, 0);
    const names: string[] = [];
    for (let name = dir.read_name(); name !== null; name = dir.read_name()) {
      names.push(name);
    }
    // oxlint-disable-next-line unicorn/no-array-sort -- GJS 1.74 has no toSorted()
    return names.sort();
  } catch {
    return [];
  }
}

function linkTarget(path: string): string {
  try {
    return GLib.path_get_basename(GLib.file_read_link(path));
  } catch {
    return "";
  }
}

function listDevices(): GraphicsDevice[] {
  return namesIn(DRM)
    .filter((name) => /^(card|renderD)\d+$/.test(name))
    .map((name) => ({ driver: linkTarget(`${DRM}/${name}/device/driver`) }));
}

/** GTK tries `wayland-0` where the variable is missing. */
function hasWayland(): boolean {
  const name = GLib.getenv("WAYLAND_DISPLAY") ?? "wayland-0";
  const path = GLib.path_is_absolute(name) ? name : GLib.build_filenamev([GLib.get_user_runtime_dir(), name]);
  return name !== "" && GLib.file_test(path, GLib.FileTest.EXISTS);
}

function setVariables(): Record<string, string> {
  const values: Record<string, string> = {};
  for (const name of WATCHED_VARIABLES) {
    const value = GLib.getenv(name);
    if (value !== null) {
      values[name] = value;
    }
  }
  return values;
}

/**
 * Looks at files and variables only: no process, no connection, about a millisecond.
 * @param engine Version of WebKitGTK.
 */
export function probeEnvironment(engine: EnvironmentProbe["engine"]): EnvironmentProbe {
  const display = GLib.getenv("DISPLAY") ?? "";
  const probe: EnvironmentProbe = {
    wayland: hasWayland(),
    x11: display === "" ? null : display,
    devices: listDevices(),
    nvidia: readText("/sys/module/nvidia/version")?.trim() ?? null,
    renderNode: namesIn("/dev/dri").some(
      (name) => name.startsWith("renderD") && GLib.access(`/dev/dri/${name}`, READ_AND_WRITE) === 0,
    ),
    kernel: readText("/proc/sys/kernel/osrelease")?.trim() ?? "",
    xrdp: GLib.getenv("XRDP_SESSION") !== null,
    mesaVendor: GLib.file_test(MESA_VENDOR, GLib.FileTest.EXISTS) ? MESA_VENDOR : null,
    engine,
    variables: setVariables(),
  };
  const recorded = testValue("PAKEPLUS_TEST_PROBE");
  return recorded === null ? probe : { ...probe, ...(JSON.parse(recorded) as Partial<EnvironmentProbe>) };
}
