import type { BridgeErrorCode, BridgeResult, NativeCall } from "@pakeplus/bridge";
import type { Capability, RuntimeCapability, RuntimeConfig } from "@pakeplus/core";

export function refusal(code: BridgeErrorCode, message: string): BridgeResult {
  return { ok: false, error: { code, message } };
}

/** Whether an origin may use the capability that a call such as `store.get` belongs to. */
export function isAllowed(
  capabilities: readonly Pick<RuntimeCapability, "origin" | "allow">[],
  origin: string,
  capability: string,
): boolean {
  return (
    origin !== "null" &&
    capabilities.some((entry) => entry.origin === origin && entry.allow.includes(capability as Capability))
  );
}

/** `store` of `store.get`. */
export function capabilityOf(name: string): string {
  return name.split(".", 1)[0] ?? name;
}

/** The powers of whoever calls: pages and injected isolated scripts have lists of their own. */
export function powersOf(
  config: Pick<RuntimeConfig, "capabilities" | "isolatedCapabilities">,
  { world }: Pick<NativeCall, "world">,
): readonly RuntimeCapability[] {
  return world === "isolated" ? config.isolatedCapabilities : config.capabilities;
}
