import Gdk from "gi://Gdk?version=3.0";
import WebKit2 from "gi://WebKit2?version=4.1";
import { testLog } from "../gio/test-build.ts";
import { type Destination, planRequest, planResponse } from "../navigation-plan.ts";
import { asEvent } from "./as-event.ts";
import { carryOut, closeIfEmpty, noteChoice, nowMs } from "./carry-out.ts";
import { describeRequest, divert } from "./divert.ts";
import { showFailure } from "./failures.ts";
import type { AppWindow, Shell } from "./shell.ts";

const MIDDLE_BUTTON = 2;
/** A hint of the bridge is about the navigation that comes right after it. */
const HINT_MS = 1_000;

function wantsNewWindow(action: WebKit2.NavigationAction): boolean {
  if (action.get_navigation_type() !== WebKit2.NavigationType.LINK_CLICKED) {
    return false;
  }
  const keys = Gdk.ModifierType.CONTROL_MASK | Gdk.ModifierType.SHIFT_MASK;
  return action.get_mouse_button() === MIDDLE_BUTTON || (action.get_modifiers() & keys) !== 0;
}

function isHinted(shell: Shell, address: string, action: WebKit2.NavigationAction): boolean {
  const { lastLink } = shell;
  const isHint =
    action.get_navigation_type() === WebKit2.NavigationType.LINK_CLICKED &&
    lastLink !== null &&
    lastLink.url === address &&
    nowMs() - lastLink.at < HINT_MS;
  if (isHint) {
    shell.lastLink = null;
  }
  return isHint;
}

function onRequest(shell: Shell, from: AppWindow, decision: WebKit2.NavigationPolicyDecision): boolean {
  const action = decision.get_navigation_action();
  const request = action.get_request();
  const address = request.get_uri();
  from.pendingPost = request.get_http_method() === "POST" ? address : null;
  from.diverted = null;
  if (address === from.failed) {
    // Retry on the error page.
    return false;
  }
  const destination = planRequest({
    ...describeRequest(shell, from, request),
    wantsNewWindow: wantsNewWindow(action),
    isMainFrame: isHinted(shell, address, action),
  });
  return settle(shell, from, { destination, decision, request });
}

function onResponse(shell: Shell, from: AppWindow, decision: WebKit2.ResponsePolicyDecision): boolean {
  const isMainFrame = decision.is_main_frame_main_resource();
  const request = decision.get_request();
  if (isMainFrame && request.get_uri() === from.diverted) {
    decision.ignore();
    return true;
  }
  const headers = decision.get_response().get_http_headers();
  const failure = shell.server.failureOf(headers);
  const destination = planResponse({
    ...describeRequest(shell, from, request),
    wantsNewWindow: false,
    isMainFrame,
  });
  if (destination !== "here") {
    return settle(shell, from, { destination, decision, request });
  }
  if (failure !== null && isMainFrame) {
    decision.ignore();
    showFailure(shell, from, { address: request.get_uri(), ...failure });
    return true;
  }
  if (isMainFrame) {
    from.failed = null;
  }
  const disposition = headers?.get_one("Content-Disposition") ?? "";
  if (!decision.is_mime_type_supported() || /^\s*attachment/i.test(disposition)) {
    decision.download();
    return true;
  }
  return false;
}

function settle(
  shell: Shell,
  from: AppWindow,
  {
    destination,
    decision,
    request,
  }: { destination: Destination; decision: WebKit2.PolicyDecision; request: WebKit2.URIRequest },
): boolean {
  if (destination === "here") {
    return false;
  }
  decision.ignore();
  carryOut(shell, from, destination, request);
  closeIfEmpty(from);
  return true;
}

/** Applies the link rules to everything a view is about to load; see `navigation-plan.ts`. */
export function watchNavigation(shell: Shell, from: AppWindow): void {
  const { view } = from;
  view.connect("decide-policy", (_view, decision, type) => {
    if (type === WebKit2.PolicyDecisionType.NAVIGATION_ACTION) {
      return onRequest(shell, from, decision as WebKit2.NavigationPolicyDecision);
    }
    if (type === WebKit2.PolicyDecisionType.RESPONSE) {
      return onResponse(shell, from, decision as WebKit2.ResponsePolicyDecision);
    }
    // A new window is decided in `create`, where window.open arrives as well.
    return false;
  });
  view.connect("load-changed", (_view, event) => {
    const address = view.get_uri();
    testLog("load", { stage: event, address, main: from.isMain });
    const isOnItsWay = event === WebKit2.LoadEvent.STARTED || event === WebKit2.LoadEvent.REDIRECTED;
    // Only loads of the main frame come here, so this is the first moment in which the frame is known.
    if (isOnItsWay && /^https?:/.test(address ?? "") && divert(shell, from, address ?? "")) {
      view.stop_loading();
      return;
    }
    if (event === WebKit2.LoadEvent.COMMITTED && from.failed === null) {
      from.hasContent = from.hasContent || !/^(about:blank)?$/.test(address ?? "");
    }
  });
  view.connect("button-press-event", () => {
    noteChoice(shell);
    return false;
  });
  view.connect("touch-event", () => {
    noteChoice(shell);
    return false;
  });
  view.connect("key-press-event", (_view, pressed) => {
    const [, key] = asEvent(pressed).get_keyval();
    if (key === Gdk.KEY_Return || key === Gdk.KEY_KP_Enter) {
      noteChoice(shell);
    } else {
      shell.lastInput = nowMs();
    }
    return false;
  });
}
