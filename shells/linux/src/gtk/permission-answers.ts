import GLib from "gi://GLib";
import WebKit2 from "gi://WebKit2?version=4.1";
import type { Permission } from "@pakeplus/core";
import { readText, writeText } from "../gio/files.ts";
import { testLog } from "../gio/test-build.ts";
import {
  formatPermissions,
  originsWith,
  parsePermissions,
  type RememberedPermissions,
  withAnswer,
  withoutOrigin,
} from "../remembered-permissions.ts";
import { pageOrigin } from "./page-origin.ts";
import { reload } from "./reload.ts";
import type { AppWindow, Shell } from "./shell.ts";

function answersPath(shell: Shell): string {
  return GLib.build_filenamev([shell.paths.data, "permissions.json"]);
}

export function readAnswers(shell: Shell): RememberedPermissions {
  return parsePermissions(readText(answersPath(shell)));
}

function writeAnswers(shell: Shell, answers: RememberedPermissions): void {
  try {
    writeText(answersPath(shell), formatPermissions(answers));
  } catch {
    // A full disk: the answer counts now, and the question comes again.
  }
  tellEngine(shell);
}

export function saveAnswer(
  shell: Shell,
  origin: string,
  answer: { permissions: readonly Permission[]; allowed: boolean },
): void {
  writeAnswers(shell, withAnswer(readAnswers(shell), origin, answer));
}

/** Whether anything was answered for the page that a window shows. */
export function hasAnswers(shell: Shell, from: AppWindow): boolean {
  const origin = pageOrigin(from);
  return origin !== null && readAnswers(shell).has(origin);
}

/** The engine keeps some refusals as long as a page is there. */
function offerReload({ strings }: Shell, from: AppWindow): void {
  const notice = from.notices.show({
    text: strings.permissionsForgotten,
    buttons: [
      {
        label: strings.reload,
        run: () => {
          notice.close();
          reload(from);
        },
      },
    ],
  });
}

/** The page that a window shows asks again for everything. */
export function forgetAnswers(shell: Shell, from: AppWindow): void {
  const origin = pageOrigin(from);
  if (origin !== null) {
    writeAnswers(shell, withoutOrigin(readAnswers(shell), origin));
    testLog("permissions-forgotten", { origin });
    offerReload(shell, from);
  }
}

const origins = (list: readonly string[]) => list.map((origin) => WebKit2.SecurityOrigin.new_for_uri(origin));

function tellEngine(shell: Shell): void {
  const { config, context } = shell;
  const { notifications } = config.permissions;
  const answers = notifications === "ask" ? readAnswers(shell) : new Map<string, never>();
  const own = notifications === "allow" ? [config.start.origin] : [];
  context.initialize_notification_permissions(
    origins([...own, ...originsWith(answers, "notifications", true)]),
    origins(originsWith(answers, "notifications", false)),
  );
}

/** `Notification.permission` is read by pages before they ask, so the engine has to know the answers of last time. */
export function announceAnswers(shell: Shell): void {
  shell.context.connect("initialize-notification-permissions", () => tellEngine(shell));
}
