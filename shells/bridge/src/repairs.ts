import { createPageChannel } from "./page-channel.ts";
import type { RepairName } from "./protocol.ts";

/*
 * Runs in the pages of the app's own origin and adds what the web platform has and the engine lacks; see `RepairName`.
 * Nothing of `pakeplus` is involved, and what the engine has itself stays.
 */

const MAX_COUNT = 9999;

/** Pages pass what they have; the platform converts it. */
function toNumber(value: unknown): number {
  return Number(value);
}

interface BadgeNavigator {
  setAppBadge?: (contents?: number) => Promise<void>;
  clearAppBadge?: () => Promise<void>;
}

if (self.origin === pakeplusRepairs.origin && !("setAppBadge" in navigator)) {
  const call = createPageChannel(document, pakeplusRepairs.name);
  const setBadge = async (count: number | null): Promise<void> => {
    const name: RepairName = "setAppBadge";
    try {
      await call(name, [count]);
    } catch {
      // What the standard says, https://w3c.github.io/badging/#setappbadge-method
      throw new DOMException("This app may not show notifications.", "NotAllowedError");
    }
  };
  const badges: Required<BadgeNavigator> = {
    // Without a number it is a mere mark, which the docks of desktops do not have.
    setAppBadge: async (contents = 1) => {
      const count = toNumber(contents);
      if (!Number.isFinite(count) || count < 0) {
        throw new TypeError("The badge is a number that is not negative.");
      }
      return setBadge(Math.min(Math.trunc(count), MAX_COUNT));
    },
    clearAppBadge: async () => setBadge(null),
  };
  for (const [name, value] of Object.entries(badges)) {
    Object.defineProperty(Navigator.prototype, name, { value, configurable: true, writable: true });
  }
}
