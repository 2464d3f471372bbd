import { type BridgeWorld, MAX_MESSAGE_LENGTH, type NativeMessage, type RepairName } from "@pakeplus/bridge";

const WORLDS: readonly unknown[] = ["page", "isolated"] satisfies BridgeWorld[];
const REPAIRS: readonly unknown[] = ["setAppBadge"] satisfies RepairName[];

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/** Reads what the isolated half sent; null for anything else. */
export function parseNativeMessage(text: string): NativeMessage | null {
  const value = text.length > MAX_MESSAGE_LENGTH ? null : parseObject(text);
  if (value === null) {
    return null;
  }
  const { kind, world, origin, name, url } = value;
  const document = typeof value["document"] === "string" ? value["document"] : null;
  if (kind === "link" && typeof url === "string") {
    return { kind, url };
  }
  if (typeof origin !== "string" || typeof name !== "string" || !Array.isArray(value["args"])) {
    return null;
  }
  const args = value["args"] as unknown[];
  if (kind === "call" && WORLDS.includes(world)) {
    return { kind, world: world as BridgeWorld, origin, document, name, args };
  }
  if (kind === "repair" && REPAIRS.includes(name)) {
    return { kind, name: name as RepairName, origin, document, args };
  }
  return null;
}
