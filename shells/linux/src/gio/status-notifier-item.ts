import Gio from "gi://Gio";
import type GLib from "gi://GLib";

/** https://www.freedesktop.org/wiki/Specifications/StatusNotifierItem/, in KDE's name as every panel has it. */
const INTERFACE = `<node><interface name="org.kde.StatusNotifierItem">
<property name="Category" type="s" access="read"/>
<property name="Id" type="s" access="read"/>
<property name="Title" type="s" access="read"/>
<property name="Status" type="s" access="read"/>
<property name="WindowId" type="i" access="read"/>
<property name="IconThemePath" type="s" access="read"/>
<property name="IconName" type="s" access="read"/>
<property name="IconPixmap" type="a(iiay)" access="read"/>
<property name="OverlayIconName" type="s" access="read"/>
<property name="OverlayIconPixmap" type="a(iiay)" access="read"/>
<property name="AttentionIconName" type="s" access="read"/>
<property name="AttentionIconPixmap" type="a(iiay)" access="read"/>
<property name="AttentionMovieName" type="s" access="read"/>
<property name="ToolTip" type="(sa(iiay)ss)" access="read"/>
<property name="ItemIsMenu" type="b" access="read"/>
<property name="Menu" type="o" access="read"/>
<method name="ContextMenu"><arg type="i" direction="in"/><arg type="i" direction="in"/></method>
<method name="Activate"><arg type="i" direction="in"/><arg type="i" direction="in"/></method>
<method name="SecondaryActivate"><arg type="i" direction="in"/><arg type="i" direction="in"/></method>
<method name="Scroll"><arg type="i" direction="in"/><arg type="s" direction="in"/></method>
<method name="ProvideXdgActivationToken"><arg type="s" direction="in"/></method>
<signal name="NewTitle"/><signal name="NewIcon"/><signal name="NewAttentionIcon"/><signal name="NewOverlayIcon"/>
<signal name="NewToolTip"/><signal name="NewStatus"><arg type="s"/></signal>
</interface></node>`;

/** Where every panel looks when it is given a bus name. */
const PATH = "/StatusNotifierItem";

/** Width, height, ARGB in network byte order. */
export type Pixmap = readonly [number, number, Uint8Array];

export interface ItemOptions {
  id: string;
  title: string;
  /** Name in the icon theme; empty for pixels only. */
  iconName: string;
  pixmaps: readonly Pixmap[];
  menuPath: string;
  /** A click. @param token XDG activation token of the click, where the desktop gives one. */
  activated: (token: string | null) => void;
}

export interface ExportedItem {
  /** Second line of what is shown under the mouse. */
  describe(text: string): void;
  /** Has to be kept as long as the item. */
  exported: object;
}

/** The app's icon for panels, as an object on the session bus. */
export function exportItem(connection: Gio.DBusConnection, options: ItemOptions): ExportedItem {
  let description = "";
  let token: string | null = null;
  const activate = () => {
    options.activated(token);
    token = null;
  };
  const exported = Gio.DBusExportedObject.wrapJSObject(INTERFACE, {
    Category: "ApplicationStatus",
    Id: options.id,
    Title: options.title,
    Status: "Active",
    WindowId: 0,
    IconThemePath: "",
    IconName: options.iconName,
    IconPixmap: options.pixmaps,
    OverlayIconName: "",
    OverlayIconPixmap: [],
    AttentionIconName: "",
    AttentionIconPixmap: [],
    AttentionMovieName: "",
    get ToolTip() {
      return ["", [], options.title, description];
    },
    ItemIsMenu: false,
    Menu: options.menuPath,
    ContextMenu: () => undefined,
    Activate: activate,
    SecondaryActivate: activate,
    Scroll: () => undefined,
    ProvideXdgActivationToken(given: string) {
      token = given;
    },
  });
  exported.export(connection, PATH);
  return {
    exported,
    describe(text) {
      description = text;
      exported.emit_signal("NewToolTip", null as unknown as GLib.Variant);
    },
  };
}
