import WebKit2 from "gi://WebKit2?version=4.1";
import type { Permission } from "@pakeplus/core";
import { isBroken, testLog } from "../gio/test-build.ts";
import { decidePermissions } from "../permission-decision.ts";
import { pageOrigin } from "./page-origin.ts";
import { readAnswers, saveAnswer } from "./permission-answers.ts";
import type { AppWindow, Shell } from "./shell.ts";

/** What a request of the engine is about; empty for kinds that no definition can grant. */
function wantedBy(request: WebKit2.PermissionRequest): Permission[] {
  if (request instanceof WebKit2.UserMediaPermissionRequest) {
    if (WebKit2.user_media_permission_is_for_display_device(request)) {
      return ["screenCapture"];
    }
    return [
      ...(WebKit2.user_media_permission_is_for_video_device(request) ? (["camera"] as const) : []),
      ...(WebKit2.user_media_permission_is_for_audio_device(request) ? (["microphone"] as const) : []),
    ];
  }
  if (request instanceof WebKit2.GeolocationPermissionRequest) {
    return ["location"];
  }
  if (request instanceof WebKit2.NotificationPermissionRequest) {
    return ["notifications"];
  }
  if (request instanceof WebKit2.PointerLockPermissionRequest) {
    return ["pointerLock"];
  }
  if (request instanceof WebKit2.ClipboardPermissionRequest) {
    return ["clipboardRead"];
  }
  return [];
}

/** A question that stands in a window. */
interface Question {
  origin: string;
  wanted: readonly Permission[];
  /** A page may ask again while it waits. */
  requests: WebKit2.PermissionRequest[];
  close: () => void;
}

function settle(request: WebKit2.PermissionRequest, allowed: boolean): void {
  if (allowed) {
    request.allow();
  } else {
    request.deny();
  }
}

interface Asked {
  origin: string;
  wanted: readonly Permission[];
  request: WebKit2.PermissionRequest;
}

function ask(shell: Shell, from: AppWindow, questions: Question[], { origin, wanted, request }: Asked): void {
  const { strings, config } = shell;
  const same = questions.find((each) => each.origin === origin && each.wanted.join() === wanted.join());
  if (same !== undefined) {
    same.requests.push(request);
    return;
  }
  const finish = (allowed: boolean) => {
    questions.splice(questions.indexOf(question), 1);
    for (const each of question.requests) {
      settle(each, allowed);
    }
  };
  const answer = (allowed: boolean) => {
    notice.close();
    // A page that lost the keyboard cannot hold the mouse pointer.
    from.view.grab_focus();
    saveAnswer(shell, origin, { permissions: wanted, allowed });
    testLog("permission", { origin, wanted, decision: allowed ? "allow" : "deny" });
    finish(allowed);
  };
  const what = wanted.map((permission) => strings.permissions[permission]).join(strings.and);
  const notice = from.notices.show({
    text: strings.permission(origin === config.start.origin ? config.name : origin, what),
    dismissed: () => finish(false),
    buttons: [
      { label: strings.block, run: () => answer(false) },
      { label: strings.allow, run: () => answer(true) },
    ],
  });
  const question: Question = {
    origin,
    wanted,
    requests: [request],
    close: () => {
      notice.close();
      finish(false);
    },
  };
  questions.push(question);
}

/** A page that is gone needs no answer, and the next one must not get it. */
function closeWhenGone({ view }: AppWindow, questions: readonly Question[]): void {
  view.connect("load-changed", (_view, event) => {
    if (event === WebKit2.LoadEvent.COMMITTED) {
      // Each takes itself out of the list.
      questions.slice().forEach((question) => question.close());
    }
  });
}

/** Names of the Permissions API, as far as an app can grant them. */
const QUERIED: ReadonlyMap<string, Permission> = new Map([
  ["camera", "camera"],
  ["microphone", "microphone"],
  ["geolocation", "location"],
  ["notifications", "notifications"],
  ["clipboard-read", "clipboardRead"],
]);

const STATES = {
  allow: WebKit2.PermissionState.GRANTED,
  deny: WebKit2.PermissionState.DENIED,
  ask: WebKit2.PermissionState.PROMPT,
} as const;

function decide(shell: Shell, from: AppWindow, wanted: readonly Permission[]) {
  const origin = pageOrigin(from);
  const decision = isBroken("R8")
    ? "allow"
    : decidePermissions(wanted, {
        grants: shell.config.permissions,
        remembered: readAnswers(shell),
        origin,
        ownOrigin: shell.config.start.origin,
      });
  return { origin, decision };
}

/**
 * R8: grants what the definition grants, asks where it says so, and remembers the answer per top-level origin. A
 * question that is closed without an answer counts for this time only.
 */
export function watchPermissions(shell: Shell, from: AppWindow): void {
  const questions: Question[] = [];
  closeWhenGone(from, questions);
  from.view.connect("permission-request", (_view, request) => {
    const wanted = wantedBy(request);
    const { origin, decision } = decide(shell, from, wanted);
    if (decision === "ask" && origin !== null) {
      ask(shell, from, questions, { origin, wanted, request });
      return true;
    }
    testLog("permission", { origin, wanted, decision });
    settle(request, decision === "allow");
    return true;
  });
  from.view.connect("query-permission-state", (_view, query) => {
    const permission = QUERIED.get(query.get_name());
    if (permission === undefined) {
      return false;
    }
    query.finish(STATES[decide(shell, from, [permission]).decision]);
    return true;
  });
}
