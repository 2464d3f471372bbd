import Gio from "gi://Gio";
import GLib from "gi://GLib";
import WebKit2 from "gi://WebKit2?version=4.1";
import { spendReload } from "../crash-budget.ts";
import { renderErrorPage } from "../error-page.ts";
import { canReach } from "../gio/can-reach.ts";
import { toAscii } from "../gio/to-ascii.ts";
import { isBroken, testLog } from "../gio/test-build.ts";
import { normalizeAddress } from "../links/address.ts";
import { classifyFailure, type FailureReason, isBadPort, recoversByItself } from "../load-failure.ts";
import { retryDelay } from "../retry-delay.ts";
import { nowMs } from "./carry-out.ts";
import { divert } from "./divert.ts";
import { showEngineDown } from "./engine-down.ts";
import { reload } from "./reload.ts";
import type { AppWindow, Shell } from "./shell.ts";

export interface Failure {
  address: string;
  reason: FailureReason;
  detail: string;
}

/** Puts the error page where the page would be, and tries again by itself when that can help. */
export function showFailure(shell: Shell, from: AppWindow, failure: Failure): void {
  testLog("failure", { ...failure });
  if (isBroken("R9")) {
    return;
  }
  const { address, reason } = failure;
  const isNew = from.failed !== address;
  from.failed = address;
  const html = renderErrorPage({ ...failure, strings: shell.strings });
  // The engine still ends the failed load; a page that is set now would be taken for its rest.
  GLib.idle_add(GLib.PRIORITY_DEFAULT, () => {
    if (!from.isClosed && from.failed === address) {
      from.view.load_alternate_html(html, address, null);
    }
    return GLib.SOURCE_REMOVE;
  });
  if (isNew && recoversByItself(reason)) {
    retryLater(shell, from, address);
  }
}

/** Knocks at the server's door with growing pauses, and at once when the network changes; loads when it opens. */
function retryLater(shell: Shell, from: AppWindow, address: string): void {
  const monitor = Gio.NetworkMonitor.get_default();
  const proxy = shell.config.network.proxy;
  let attempt = 0;
  let timer: number | null = null;

  const isCurrent = () => !from.isClosed && from.failed === address;
  const stop = () => {
    monitor.disconnect(changed);
    if (timer !== null) {
      GLib.source_remove(timer);
      timer = null;
    }
  };
  const knock = () => {
    canReach(address, proxy, (reached) => {
      if (!isCurrent()) {
        stop();
      } else {
        if (reached && from.pending === null) {
          testLog("recovered", { address });
          from.view.load_uri(address);
        }
        // A door that opens is not yet a page that loads.
        schedule();
      }
    });
  };
  const schedule = () => {
    if (timer !== null) {
      return;
    }
    timer = GLib.timeout_add(GLib.PRIORITY_DEFAULT, retryDelay(attempt), () => {
      timer = null;
      attempt += 1;
      if (isCurrent()) {
        knock();
      } else {
        stop();
      }
      return GLib.SOURCE_REMOVE;
    });
  };
  // The typings know only the property signals of this interface.
  const changed = monitor.connect("network-changed" as "notify", () => {
    attempt = 0;
    if (isCurrent()) {
      knock();
    }
  });
  schedule();
}

/** Codes of WebKitPolicyError and WebKitNetworkError that mean "someone decided otherwise", not a failure. */
function isDeliberate(error: GLib.Error): boolean {
  return (
    error.matches(WebKit2.PolicyError.quark(), WebKit2.PolicyError.FRAME_LOAD_INTERRUPTED_BY_POLICY_CHANGE) ||
    error.matches(WebKit2.NetworkError.quark(), WebKit2.NetworkError.CANCELLED) ||
    error.matches(WebKit2.PluginError.quark(), WebKit2.PluginError.WILL_HANDLE_LOAD)
  );
}

function watchLoad(shell: Shell, from: AppWindow): void {
  const { view } = from;
  view.connect("load-failed", (_view, _event, address, error) => {
    if (isDeliberate(error)) {
      return true;
    }
    if (/^https?:/.test(address) && divert(shell, from, address)) {
      return true;
    }
    const online = Gio.NetworkMonitor.get_default().get_network_available();
    const native = { domain: GLib.quark_to_string(error.domain), code: error.code };
    showFailure(shell, from, { address, reason: classifyFailure(native, online), detail: error.message });
    return !isBroken("R9");
  });
  view.connect("load-failed-with-tls-errors", (_view, address) => {
    showFailure(shell, from, { address, reason: "tls", detail: "" });
    return true;
  });
  view.connect("load-changed", (_view, event) => {
    const address = view.get_uri();
    if (event === WebKit2.LoadEvent.STARTED || event === WebKit2.LoadEvent.REDIRECTED) {
      from.pending = address;
      return;
    }
    if (event !== WebKit2.LoadEvent.COMMITTED) {
      return;
    }
    const wanted = from.pending;
    from.pending = null;
    if (
      address === "about:blank" &&
      wanted !== null &&
      isBadPort(normalizeAddress(wanted, toAscii)?.port ?? null)
    ) {
      showFailure(shell, from, { address: wanted, reason: "port", detail: "" });
    }
  });
}

const RELOAD_STARTS_MS = 2_000;

/** The engine sometimes forgets a reload that comes while it still clears up after a crash. */
function reloadAfterCrash(from: AppWindow, address: string): void {
  const { view } = from;
  const watching = view.connect("load-changed", (_view, event) => {
    if (event === WebKit2.LoadEvent.STARTED) {
      stop();
    }
  });
  const timer = GLib.timeout_add(GLib.PRIORITY_DEFAULT, RELOAD_STARTS_MS, () => {
    stop();
    if (!from.isClosed) {
      testLog("reload-again", { address });
      view.load_uri(address);
    }
    return GLib.SOURCE_REMOVE;
  });
  let isOver = false;
  const stop = () => {
    if (!isOver) {
      isOver = true;
      view.disconnect(watching);
      GLib.source_remove(timer);
    }
  };
  reload({ view, failed: null });
}

function watchCrashes(shell: Shell, from: AppWindow): void {
  const { view } = from;
  view.connect("web-process-terminated", (_view, why) => {
    const address = view.get_uri() ?? "";
    const budget = spendReload(shell.reloads, nowMs());
    shell.reloads = budget.reloads;
    testLog("crash", { why, address, reload: budget.allowed });
    if (isBroken("R10") || why === WebKit2.WebProcessTerminationReason.TERMINATED_BY_API) {
      return;
    }
    if (budget.allowed) {
      reloadAfterCrash(from, address);
    } else if (from.failed !== null) {
      // The error page ended, too: loading it again would go on for ever in an empty window.
      showEngineDown(shell, from);
    } else {
      showFailure(shell, from, { address, reason: "crash", detail: "" });
    }
  });
}

/** No load of a window may end in an empty one. */
export function watchFailures(shell: Shell, from: AppWindow): void {
  watchLoad(shell, from);
  watchCrashes(shell, from);
}
