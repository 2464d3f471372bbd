import type { Capability } from "@pakeplus/core";
import type { Powers } from "./protocol.ts";

/** Set by the build; see the sabotage run of the tests. */
declare const __TEST_BUILD__: boolean;

/** The capabilities of an origin; none for an opaque one. */
export function allowedHere(powers: Powers, origin: string): readonly Capability[] {
  const everyone = __TEST_BUILD__ ? powers["*"] : undefined;
  return everyone ?? (origin !== "null" && Object.hasOwn(powers, origin) ? (powers[origin] ?? []) : []);
}
