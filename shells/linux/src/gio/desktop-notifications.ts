import Gio from "gi://Gio";
import GLib from "gi://GLib";
import { notificationBody } from "../notification-text.ts";
import { testLog } from "./test-build.ts";

const BUS_NAME = "org.freedesktop.Notifications";
const OBJECT_PATH = "/org/freedesktop/Notifications";
/** Of `NotificationClosed`: taken back by the program itself. */
const CLOSED_BY_CALL = 3;
const DEFAULT_ACTION = "default";

interface DesktopNotification {
  /** A notification of the same key takes the place of the one that is shown. */
  key: string;
  title: string;
  /** Plain text. */
  body: string;
  /** @param token Lets a window come to the front where the system asks for one; null where there is none. */
  clicked: (token: string | null) => void;
  /** Closed by the person or by the desktop; not called after {@link clicked} or {@link DesktopNotifications.withdraw}. */
  closed?: () => void;
}

export interface DesktopNotifications {
  show(notification: DesktopNotification): void;
  /** Takes it back; fine when it is gone. */
  withdraw(key: string): void;
}

export interface DesktopNotificationsOptions {
  /** Of the session; null shows nothing. */
  bus: Gio.DBusConnection | null;
  appName: string;
  /** Also the name of the desktop entry and of the icon. */
  applicationId: string;
}

interface Shown {
  /** The latest of its key. */
  notification: DesktopNotification;
  /** Of the notification server; 0 while it has not answered. */
  id: number;
  token: string | null;
  isSending: boolean;
  /** Another one of its key came while this one was on its way to the server. */
  isStale: boolean;
  isWithdrawn: boolean;
}

const NO_NOTIFICATIONS: DesktopNotifications = { show: () => undefined, withdraw: () => undefined };

/**
 * Shows notifications by the desktop's own server (Desktop Notifications Specification 1.2, freedesktop.org). Gio's
 * own are not used because they do not tell when one is closed.
 */
export function createDesktopNotifications({
  bus,
  appName,
  applicationId,
}: DesktopNotificationsOptions): DesktopNotifications {
  if (bus === null) {
    return NO_NOTIFICATIONS;
  }
  const shown = new Map<string, Shown>();
  let isListening = false;

  const call = (
    method: string,
    parameters: GLib.Variant | null,
    answered: (value: GLib.Variant | null) => void,
  ) => {
    bus.call(
      BUS_NAME,
      OBJECT_PATH,
      BUS_NAME,
      method,
      parameters,
      null,
      Gio.DBusCallFlags.NONE,
      -1,
      null,
      (_bus, result) => {
        let value: GLib.Variant | null = null;
        try {
          value = bus.call_finish(result);
        } catch (error) {
          testLog("notification-failed", { method, reason: (error as GLib.Error).message });
        }
        answered(value);
      },
    );
  };

  const close = (id: number) => call("CloseNotification", new GLib.Variant("(u)", [id]), () => undefined);

  const finish = (entry: Shown) => {
    if (shown.get(entry.notification.key) === entry) {
      shown.delete(entry.notification.key);
    }
  };

  const onSignal = (signal: string, parameters: GLib.Variant) => {
    const id = parameters.get_child_value(0).get_uint32();
    const entry = [...shown.values()].find((each) => each.id === id);
    if (entry === undefined) {
      return;
    }
    if (signal === "ActivationToken") {
      [entry.token] = parameters.get_child_value(1).get_string();
    } else if (signal === "ActionInvoked") {
      testLog("notification-clicked", { key: entry.notification.key });
      finish(entry);
      entry.notification.clicked(entry.token);
      close(id);
    } else if (signal === "NotificationClosed") {
      finish(entry);
      if (parameters.get_child_value(1).get_uint32() !== CLOSED_BY_CALL) {
        entry.notification.closed?.();
      }
    }
  };

  const listen = () => {
    if (isListening) {
      return;
    }
    isListening = true;
    bus.signal_subscribe(
      BUS_NAME,
      BUS_NAME,
      null,
      OBJECT_PATH,
      null,
      Gio.DBusSignalFlags.NONE,
      (_bus, _sender, _path, _interface, signal, parameters) => onSignal(signal, parameters),
    );
  };

  const notify = (entry: Shown, capabilities: readonly string[]) => {
    const { key, title, body } = entry.notification;
    const parameters = new GLib.Variant("(susssasa{sv}i)", [
      appName,
      entry.id,
      applicationId,
      title,
      notificationBody(body, capabilities),
      capabilities.includes("actions") ? [DEFAULT_ACTION, ""] : [],
      { "desktop-entry": GLib.Variant.new_string(applicationId) },
      -1,
    ]);
    call("Notify", parameters, (value) => {
      entry.isSending = false;
      if (value === null) {
        finish(entry);
        return;
      }
      entry.id = value.get_child_value(0).get_uint32();
      testLog("notification-shown", { key, title });
      if (entry.isWithdrawn) {
        close(entry.id);
      } else if (entry.isStale) {
        send(entry);
      }
    });
  };

  const send = (entry: Shown) => {
    entry.isSending = true;
    entry.isStale = false;
    call("GetCapabilities", null, (value) => {
      notify(entry, (value?.get_child_value(0).deepUnpack() as string[] | undefined) ?? []);
    });
  };

  return {
    show(notification) {
      listen();
      const { key } = notification;
      const earlier = shown.get(key);
      if (earlier?.isSending === true) {
        Object.assign(earlier, { notification, isStale: true });
        return;
      }
      const blank = { id: 0, token: null, isSending: false, isStale: false, isWithdrawn: false };
      const entry: Shown = { ...blank, ...earlier, notification };
      shown.set(key, entry);
      send(entry);
    },
    withdraw(key) {
      const entry = shown.get(key);
      if (entry !== undefined) {
        entry.isWithdrawn = true;
        finish(entry);
        if (!entry.isSending) {
          close(entry.id);
        }
      }
    },
  };
}
