import type WebKit2 from "gi://WebKit2?version=4.1";
import { isBroken } from "../gio/test-build.ts";
import { notificationKey } from "../notification-text.ts";
import { pageOrigin } from "./page-origin.ts";
import { presentWithToken } from "./present-with-token.ts";
import type { AppWindow, Shell } from "./shell.ts";

function show(shell: Shell, from: AppWindow, notification: WebKit2.Notification): void {
  const { notifications } = shell;
  const key = notificationKey(pageOrigin(from) ?? "", { tag: notification.tag, id: notification.get_id() });
  const closing = notification.connect("closed", () => notifications.withdraw(key));
  notifications.show({
    key,
    title: notification.get_title(),
    body: notification.get_body(),
    clicked: (token) => {
      presentWithToken(from.isClosed ? (shell.windows[0] ?? from) : from, token);
      notification.clicked();
    },
    closed: () => {
      notification.disconnect(closing);
      notification.close();
    },
  });
}

/** R15: notifications of a page are the desktop's; a click brings the window to the front and tells the page. */
export function watchNotifications(shell: Shell, from: AppWindow): void {
  from.view.connect("show-notification", (_view, notification) => {
    if (!isBroken("R15")) {
      show(shell, from, notification);
    }
    // Otherwise the engine shows it a second time, without the click that brings the window to the front.
    return true;
  });
}
