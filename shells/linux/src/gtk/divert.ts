import WebKit2 from "gi://WebKit2?version=4.1";
import { isBroken } from "../gio/test-build.ts";
import { type NavigationRequest, planResponse } from "../navigation-plan.ts";
import { carryOut, closeIfEmpty } from "./carry-out.ts";
import type { AppWindow, Shell } from "./shell.ts";

/** What the link rules need to know of a request. */
export function describeRequest(
  shell: Shell,
  from: AppWindow,
  request: WebKit2.URIRequest,
): Pick<NavigationRequest, "action" | "address" | "method" | "isPopup"> {
  const address = request.get_uri();
  const action = isBroken("R3") && /^https?:/.test(address) ? "app" : shell.decide(address);
  return { action, address, method: request.get_http_method() ?? "GET", isPopup: !from.isMain };
}

/**
 * Follows the rule for an address of the main frame that is on its way or failed before it was answered.
 * @returns Whether the address is for someone else.
 */
export function divert(shell: Shell, from: AppWindow, address: string): boolean {
  if (address === from.diverted) {
    return true;
  }
  const request = WebKit2.URIRequest.new(address);
  const method = from.pendingPost === address ? "POST" : "GET";
  const destination = planResponse({
    ...describeRequest(shell, from, request),
    method,
    wantsNewWindow: false,
    isMainFrame: true,
  });
  if (destination === "here" || address === from.failed) {
    return false;
  }
  from.diverted = address;
  carryOut(shell, from, destination, request);
  closeIfEmpty(from);
  return true;
}
