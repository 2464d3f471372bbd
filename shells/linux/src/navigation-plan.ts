import type { LinkAction } from "@pakeplus/core";

/** Who shows the address of a navigation. `here` is the frame that asked, without further ado. */
export type Destination = "here" | "window" | "browser" | "system" | "block";

export interface NavigationRequest {
  action: LinkAction;
  address: string;
  method: string;
  /** Middle click, or a click with Ctrl or Shift. */
  wantsNewWindow: boolean;
  /** false also when it cannot be known yet. */
  isMainFrame: boolean;
  /** The window was opened for such an address. */
  isPopup: boolean;
}

/** Schemes whose documents the engine makes itself; frames use them all the time. */
const INTERNAL = /^(about|blob|data|javascript):/i;
const WEB = /^https?:/i;

function outside(action: LinkAction): Destination {
  return action === "app" ? "window" : action;
}

/**
 * Before the request is sent. Web addresses of unknown frames go ahead: frames are left alone, and the response
 * tells which frame it is for ({@link planResponse}).
 */
export function planRequest(request: NavigationRequest): Destination {
  const { action, address, wantsNewWindow, isMainFrame } = request;
  if (INTERNAL.test(address)) {
    return "here";
  }
  if (!WEB.test(address)) {
    return action === "block" ? "block" : "system";
  }
  if (wantsNewWindow) {
    return outside(action);
  }
  return isMainFrame ? planMainFrame(request) : "here";
}

/**
 * When the response is there. A form that was posted stays in the app whatever the rule: its data cannot be handed
 * to another program, and sending it again would do the same thing twice.
 */
export function planResponse(request: NavigationRequest): Destination {
  return request.isMainFrame ? planMainFrame(request) : "here";
}

function planMainFrame({ action, method, isPopup, address }: NavigationRequest): Destination {
  if (action === "app" || (action === "window" && isPopup)) {
    return "here";
  }
  if (action === "block") {
    return "block";
  }
  if (method === "POST" || /^(about|blob):/i.test(address)) {
    return "here";
  }
  return action;
}

/** For `window.open` and links with a target of their own. */
export function planPopup({
  action,
  address,
  method,
}: Pick<NavigationRequest, "action" | "address" | "method">): Destination {
  if (address === "" || /^(about|blob|javascript):/i.test(address)) {
    return "window";
  }
  if (!WEB.test(address)) {
    return action === "block" || action === "app" || action === "window" ? "block" : "system";
  }
  if (action === "block") {
    return "block";
  }
  return method === "POST" ? "window" : outside(action);
}
