import Gio from "gi://Gio";
import type { Autostart } from "../gio/autostart.ts";
import { exportMenu } from "../gio/dbus-menu.ts";
import { exportItem } from "../gio/status-notifier-item.ts";
import { isBroken, testLog } from "../gio/test-build.ts";
import { watchTrayHost } from "../gio/tray-host.ts";
import { type TrayCommand, trayMenu } from "../tray/tray-menu.ts";
import { iconPixmaps, isInstalledIcon } from "./app-icon.ts";
import type { Shell } from "./shell.ts";

const MENU_PATH = "/StatusNotifierItem/Menu";
/** For an app without an icon of its own. */
const PLAIN_ICON = "application-x-executable";

function runCommand({ presence }: Shell, autostart: Autostart | null, command: TrayCommand): void {
  testLog("tray", { command });
  switch (command) {
    case "show":
      presence.show();
      break;
    case "hide":
      presence.hide();
      break;
    case "autostart":
      autostart?.set(!autostart.isOn());
      break;
    case "quit":
      presence.quit();
      break;
  }
}

/** R14: the app's icon in the tray, while a panel has one. Without `window.tray` the app learns that there is none. */
export function startTray(
  shell: Shell,
  { appFolder, autostart }: { appFolder: string; autostart: Autostart | null },
): void {
  const { config, presence, strings, application } = shell;
  const connection = application.get_dbus_connection();
  if (!config.window.tray || connection === null || isBroken("R14")) {
    presence.setHost(false);
    return;
  }
  const items = () =>
    trayMenu({ isShown: presence.isShown(), autostart: autostart?.isOn() ?? null }, strings);
  const menu = exportMenu(connection, {
    path: MENU_PATH,
    items,
    run: (command) => {
      runCommand(shell, autostart, command);
      menu.changed();
    },
  });
  const icon = config.applicationId;
  const pixmaps = iconPixmaps(icon);
  const item = exportItem(connection, {
    id: icon,
    title: config.name,
    iconName: pixmaps.length === 0 ? PLAIN_ICON : isInstalledIcon(icon, appFolder) ? icon : "",
    pixmaps,
    menuPath: MENU_PATH,
    activated: (token) => presence.toggle(token),
  });
  let lastShown = presence.isShown();
  presence.watchers.push(() => {
    if (presence.isShown() !== lastShown) {
      lastShown = !lastShown;
      menu.changed();
    }
  });
  shell.bridge.badge.watchers.push((count) => item.describe(count === 0 ? "" : String(count)));
  shell.kept.push(menu.exported, item.exported);

  const pid: number = new Gio.Credentials().get_unix_pid();
  const name = `org.kde.StatusNotifierItem-${pid}-1`;
  let isWatching = false;
  const watch = (busName: string) => {
    if (!isWatching) {
      isWatching = true;
      watchTrayHost(connection, busName, (isThere) => presence.setHost(isThere));
    }
  };
  Gio.bus_own_name_on_connection(
    connection,
    name,
    Gio.BusNameOwnerFlags.NONE,
    () => watch(name),
    // Another process has it, in a container with numbers of its own; any name of the connection will do.
    () => watch(connection.get_unique_name() ?? name),
  );
}
