import Gio from "gi://Gio";
import GLib from "gi://GLib";
import Gtk from "gi://Gtk?version=3.0";
import type { RuntimeWindow } from "@pakeplus/core";
import { isBroken, testLog } from "../gio/test-build.ts";

const SCHEMA = "org.gnome.desktop.interface";
const NAMESPACE = "org.freedesktop.appearance";
/** Of the desktop portal: 0 no preference, 1 dark, 2 light. */
const PORTAL_DARK = 1;

function setDark(dark: boolean): void {
  const settings = Gtk.Settings.get_default();
  if (settings !== null) {
    settings.gtk_application_prefer_dark_theme = dark;
  }
  testLog("theme", { dark });
}

/** GJS collects an object that nothing holds, and its signals with it. */
export type Kept = object | null;

function followDesktopSetting(): Kept {
  const schema = Gio.SettingsSchemaSource.get_default()?.lookup(SCHEMA, true);
  if (schema?.has_key("color-scheme") !== true) {
    return null;
  }
  const settings = new Gio.Settings({ settings_schema: schema });
  const apply = () => setDark(settings.get_string("color-scheme") === "prefer-dark");
  settings.connect("changed::color-scheme", apply);
  apply();
  return settings;
}

function applyPortalValue(value: GLib.Variant): void {
  // Old portals wrap the value twice.
  const inner = value.get_type_string() === "v" ? value.get_variant() : value;
  if (inner.get_type_string() === "u") {
    setDark(inner.get_uint32() === PORTAL_DARK);
  }
}

/** Every desktop that has the portal says it there; GNOME's own setting is the quick answer for the first paint. */
function followPortal(): void {
  const target = ["org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"] as const;
  Gio.bus_get(Gio.BusType.SESSION, null, (_source, busResult) => {
    let bus: Gio.DBusConnection;
    try {
      bus = Gio.bus_get_finish(busResult);
    } catch {
      return;
    }
    bus.signal_subscribe(
      target[0],
      "org.freedesktop.portal.Settings",
      "SettingChanged",
      target[1],
      NAMESPACE,
      Gio.DBusSignalFlags.NONE,
      (_bus, _sender, _path, _interface, _signal, parameters) => {
        if (parameters.get_child_value(1).get_string()[0] === "color-scheme") {
          applyPortalValue(parameters.get_child_value(2).get_variant());
        }
      },
    );
    bus.call(
      ...target,
      "org.freedesktop.portal.Settings",
      "Read",
      new GLib.Variant("(ss)", [NAMESPACE, "color-scheme"]),
      null,
      Gio.DBusCallFlags.NONE,
      -1,
      null,
      (_bus, result) => {
        try {
          applyPortalValue(bus.call_finish(result).get_child_value(0).get_variant());
        } catch {
          // No portal here; the setting above stands.
        }
      },
    );
  });
}

/** R17: dark or light as the definition says, or as the system does, also while it changes. The result has to be kept as long as that. */
export function followTheme(theme: RuntimeWindow["theme"]): Kept {
  if (theme !== "system" || isBroken("R17")) {
    setDark(theme === "dark" && !isBroken("R17"));
    return null;
  }
  followPortal();
  return followDesktopSetting();
}
