import Gio from "gi://Gio";
import GLib from "gi://GLib";
import type { TrayCommand, TrayMenuItem } from "../tray/tray-menu.ts";

/** https://github.com/AyatanaIndicators/libdbusmenu, `dbus-menu.xml`, the protocol of menus in panels. */
const INTERFACE = `<node><interface name="com.canonical.dbusmenu">
<property name="Version" type="u" access="read"/>
<property name="TextDirection" type="s" access="read"/>
<property name="Status" type="s" access="read"/>
<property name="IconThemePath" type="as" access="read"/>
<method name="GetLayout"><arg type="i" direction="in"/><arg type="i" direction="in"/><arg type="as" direction="in"/>
<arg type="u" direction="out"/><arg type="(ia{sv}av)" direction="out"/></method>
<method name="GetGroupProperties"><arg type="ai" direction="in"/><arg type="as" direction="in"/>
<arg type="a(ia{sv})" direction="out"/></method>
<method name="GetProperty"><arg type="i" direction="in"/><arg type="s" direction="in"/>
<arg type="v" direction="out"/></method>
<method name="Event"><arg type="i" direction="in"/><arg type="s" direction="in"/><arg type="v" direction="in"/>
<arg type="u" direction="in"/></method>
<method name="EventGroup"><arg type="a(isvu)" direction="in"/><arg type="ai" direction="out"/></method>
<method name="AboutToShow"><arg type="i" direction="in"/><arg type="b" direction="out"/></method>
<method name="AboutToShowGroup"><arg type="ai" direction="in"/><arg type="ai" direction="out"/>
<arg type="ai" direction="out"/></method>
<signal name="ItemsPropertiesUpdated"><arg type="a(ia{sv})"/><arg type="a(ias)"/></signal>
<signal name="LayoutUpdated"><arg type="u"/><arg type="i"/></signal>
<signal name="ItemActivationRequested"><arg type="i"/><arg type="u"/></signal>
</interface></node>`;

const ROOT = 0;

type Properties = Record<string, GLib.Variant>;

function propertiesOf({ command, label, checked }: TrayMenuItem): Properties {
  if (command === null) {
    return { type: GLib.Variant.new_string("separator") };
  }
  return {
    // One underscore would mark the next letter as the key.
    label: GLib.Variant.new_string(label.replace(/_/g, "__")),
    ...(checked === null
      ? {}
      : {
          "toggle-type": GLib.Variant.new_string("checkmark"),
          "toggle-state": GLib.Variant.new_int32(checked ? 1 : 0),
        }),
  };
}

function layoutOf(item: TrayMenuItem) {
  return new GLib.Variant("(ia{sv}av)", [item.id, propertiesOf(item), []]);
}

const ROOT_PROPERTIES: Properties = { "children-display": GLib.Variant.new_string("submenu") };

export interface ExportedMenu {
  /** Tells panels that the entries are others now. */
  changed(): void;
  /** Has to be kept as long as the menu. */
  exported: object;
}

export interface MenuOptions {
  /** Object path. */
  path: string;
  items: () => readonly TrayMenuItem[];
  run: (command: TrayCommand) => void;
}

/** A flat menu on the session bus. */
export function exportMenu(connection: Gio.DBusConnection, { path, items, run }: MenuOptions): ExportedMenu {
  let revision = 1;
  const find = (id: number) => items().find((item) => item.id === id);
  const handle = (id: number, event: string): boolean => {
    const command = find(id)?.command;
    if (event === "clicked" && command !== undefined && command !== null) {
      run(command);
    }
    return id === ROOT || command !== undefined;
  };

  const exported = Gio.DBusExportedObject.wrapJSObject(INTERFACE, {
    Version: 3,
    TextDirection: "ltr",
    Status: "normal",
    IconThemePath: [],
    GetLayout(parent: number) {
      const entries = items();
      const chosen = entries.find(({ id }) => id === parent);
      return chosen === undefined
        ? new GLib.Variant("(u(ia{sv}av))", [revision, [ROOT, ROOT_PROPERTIES, entries.map(layoutOf)]])
        : new GLib.Variant("(u(ia{sv}av))", [revision, [chosen.id, propertiesOf(chosen), []]]);
    },
    GetGroupProperties(ids: readonly number[]) {
      const wanted = items().filter(({ id }) => ids.length === 0 || ids.includes(id));
      const properties = wanted.map((item): [number, Properties] => [item.id, propertiesOf(item)]);
      return new GLib.Variant("(a(ia{sv}))", [properties]);
    },
    GetProperty(id: number, name: string) {
      const item = find(id);
      const value = item === undefined ? undefined : propertiesOf(item)[name];
      return new GLib.Variant("(v)", [value ?? GLib.Variant.new_string("")]);
    },
    Event(id: number, event: string) {
      handle(id, event);
    },
    EventGroup(events: readonly (readonly [number, string])[]) {
      const unknown = events.filter(([id, event]) => !handle(id, event)).map(([id]) => id);
      return new GLib.Variant("(ai)", [unknown]);
    },
    AboutToShow: () => false,
    AboutToShowGroup: () => new GLib.Variant("(aiai)", [[], []]),
  });
  exported.export(connection, path);
  return {
    exported,
    changed() {
      revision += 1;
      exported.emit_signal("LayoutUpdated", new GLib.Variant("(ui)", [revision, ROOT]));
    },
  };
}
