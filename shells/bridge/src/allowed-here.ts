import type { Capability } from "@pakeplus/core";
import type { BridgeSetup } from "./protocol.ts";

/** Set by the build; see the sabotage run of the tests. */
declare const __TEST_BUILD__: boolean;

/** The capabilities of an origin; none for an opaque one. */
export function allowedHere({ capabilities }: BridgeSetup, origin: string): readonly Capability[] {
  const everyone = __TEST_BUILD__ ? capabilities["*"] : undefined;
  return (
    everyone ?? (origin !== "null" && Object.hasOwn(capabilities, origin) ? (capabilities[origin] ?? []) : [])
  );
}
