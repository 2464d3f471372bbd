// A panel's tray without a picture: the watcher and the host of the StatusNotifierItem specification on the session bus.
// Each line of stdin is a question in JSON, each line of stdout its answer.
const { Gio, GLib } = imports.gi;

function unixStreams() {
  try {
    return imports.gi.GioUnix;
  } catch {
    return Gio;
  }
}

const WATCHER = `<node><interface name="org.kde.StatusNotifierWatcher">
<method name="RegisterStatusNotifierItem"><arg type="s" direction="in"/></method>
<method name="RegisterStatusNotifierHost"><arg type="s" direction="in"/></method>
<property name="RegisteredStatusNotifierItems" type="as" access="read"/>
<property name="IsStatusNotifierHostRegistered" type="b" access="read"/>
<property name="ProtocolVersion" type="i" access="read"/>
<signal name="StatusNotifierItemRegistered"><arg type="s"/></signal>
<signal name="StatusNotifierHostRegistered"/>
</interface></node>`;

const ITEM = "org.kde.StatusNotifierItem";
const MENU = "com.canonical.dbusmenu";
const bus = Gio.bus_get_sync(Gio.BusType.SESSION, null);
const registered = new Set();

const watcher = Gio.DBusExportedObject.wrapJSObject(WATCHER, {
  ProtocolVersion: 0,
  IsStatusNotifierHostRegistered: true,
  get RegisteredStatusNotifierItems() {
    return [...registered];
  },
  RegisterStatusNotifierItem(name) {
    registered.add(name);
    Gio.bus_watch_name_on_connection(bus, name, Gio.BusNameWatcherFlags.NONE, null, () =>
      registered.delete(name),
    );
    watcher.emit_signal("StatusNotifierItemRegistered", new GLib.Variant("(s)", [name]));
  },
  RegisterStatusNotifierHost() {},
});
watcher.export(bus, "/StatusNotifierWatcher");

const call = (name, path, [interfaceName, method, parameters]) =>
  new Promise((resolve, reject) => {
    bus.call(
      name,
      path,
      interfaceName,
      method,
      parameters,
      null,
      Gio.DBusCallFlags.NONE,
      5000,
      null,
      (_bus, result) => {
        try {
          resolve(bus.call_finish(result).recursiveUnpack());
        } catch (error) {
          reject(error);
        }
      },
    );
  });

const readItem = async (name) => {
  const [properties] = await call(name, "/StatusNotifierItem", [
    "org.freedesktop.DBus.Properties",
    "GetAll",
    new GLib.Variant("(s)", [ITEM]),
  ]);
  const [, [, , entries]] = await call(name, properties.Menu, [
    MENU,
    "GetLayout",
    new GLib.Variant("(iias)", [0, -1, []]),
  ]);
  return {
    name,
    menuPath: properties.Menu,
    title: properties.Title,
    iconName: properties.IconName,
    // Width and height of each, and whether every pixel has its four bytes.
    pictures: properties.IconPixmap.map(([width, height, bytes]) => ({
      width,
      height,
      whole: bytes.length === width * height * 4,
    })),
    toolTip: properties.ToolTip[3],
    menu: entries.map(([id, { label, type, "toggle-state": state }]) => ({
      id,
      label: label ?? "",
      isLine: type === "separator",
      checked: state === undefined ? null : state === 1,
    })),
  };
};

const answers = {
  items: () => Promise.all([...registered].map(readItem)),
  click: ({ name }) =>
    call(name, "/StatusNotifierItem", [ITEM, "Activate", new GLib.Variant("(ii)", [0, 0])]),
  choose: ({ name, menuPath, id }) =>
    call(name, menuPath, [
      MENU,
      "Event",
      new GLib.Variant("(isvu)", [id, "clicked", new GLib.Variant("s", ""), 0]),
    ]),
};

const input = new Gio.DataInputStream({ base_stream: new (unixStreams().UnixInputStream)({ fd: 0 }) });
const loop = new GLib.MainLoop(null, false);
const readLine = () => {
  input.read_line_async(GLib.PRIORITY_DEFAULT, null, (_input, result) => {
    const [bytes] = input.read_line_finish(result);
    if (bytes === null) {
      loop.quit();
      return;
    }
    const { question, ...rest } = JSON.parse(new TextDecoder().decode(bytes));
    answers[question](rest).then(
      (value) => print(JSON.stringify({ value: value ?? null })),
      (error) => print(JSON.stringify({ error: String(error) })),
    );
    readLine();
  });
};
Gio.bus_own_name_on_connection(
  bus,
  "org.kde.StatusNotifierWatcher",
  Gio.BusNameOwnerFlags.NONE,
  () => {
    print(JSON.stringify({ value: "ready" }));
    readLine();
  },
  () => loop.quit(),
);
loop.run();
