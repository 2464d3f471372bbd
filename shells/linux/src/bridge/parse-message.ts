import { MAX_MESSAGE_LENGTH, type NativeMessage } from "@pakeplus/bridge";

/** Reads what the isolated half sent; null for anything else. */
export function parseNativeMessage(text: string): NativeMessage | null {
  if (text.length > MAX_MESSAGE_LENGTH) {
    return null;
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== "object" || value === null) {
    return null;
  }
  const { kind, origin, view, name, args, url } = value as Record<string, unknown>;
  if (kind === "link" && typeof url === "string") {
    return { kind, url };
  }
  if (kind === "call" && typeof origin === "string" && typeof name === "string" && Array.isArray(args)) {
    return { kind, origin, view: typeof view === "string" ? view : null, name, args: args as unknown[] };
  }
  return null;
}
