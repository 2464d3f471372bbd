import { expect, it } from "vitest";
import { classifyFailure, isBadPort, recoversByItself } from "./load-failure.ts";

it.each([
  [{ domain: "g-resolver-error-quark", code: 0 }, true, "dns"],
  [{ domain: "g-resolver-error-quark", code: 0 }, false, "offline"],
  [{ domain: "g-io-error-quark", code: 39 }, true, "refused"],
  [{ domain: "g-io-error-quark", code: 39 }, false, "refused"],
  [{ domain: "g-io-error-quark", code: 24 }, true, "timeout"],
  [{ domain: "g-io-error-quark", code: 38 }, true, "unreachable"],
  [{ domain: "g-io-error-quark", code: 999 }, true, "unknown"],
  [{ domain: "g-io-error-quark", code: 44 }, false, "closed"],
  [{ domain: "g-tls-error-quark", code: 2 }, false, "tls"],
  [{ domain: "g-tls-error-quark", code: 1 }, false, "handshake"],
  [{ domain: "g-tls-error-quark", code: 3 }, true, "handshake"],
  [{ domain: "g-tls-error-quark", code: 6 }, true, "closed"],
  [{ domain: "WebKitNetworkError", code: 303 }, true, "unknown"],
  [{ domain: "WebKitPolicyError", code: 104 }, false, "blocked"],
  [{ domain: "WebKitPolicyError", code: 100 }, true, "unknown"],
])("%j, online %s", (error, online, reason) => {
  expect(classifyFailure(error, online)).toBe(reason);
});

it("does not knock where nothing changes by itself", () => {
  expect([recoversByItself("refused"), recoversByItself("tls"), recoversByItself("crash")]).toEqual([
    true,
    false,
    false,
  ]);
});

it("knows the ports of the Fetch Standard", () => {
  expect([isBadPort(6000), isBadPort(443), isBadPort(null)]).toEqual([true, false, false]);
});
