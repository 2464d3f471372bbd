import Gio from "gi://Gio";
import GLib from "gi://GLib";

/** Set by the build; everything behind it disappears from the shell that is shipped. */
declare const __TEST_BUILD__: boolean;

export type Rule = `R${number}`;

/** Whether the sabotage run of the tests switches `rule` off, one of several; always false in a real build. */
export function isBroken(rule: Rule): boolean {
  return __TEST_BUILD__ && (GLib.getenv("PAKEPLUS_BREAK") ?? "").split(",").includes(rule);
}

/** One NDJSON line of a native event for the driver of the tests; nothing in a real build. */
export function testLog(event: string, fields: Readonly<Record<string, unknown>> = {}): void {
  if (!__TEST_BUILD__) {
    return;
  }
  const path = GLib.getenv("PAKEPLUS_TEST_LOG");
  if (path === null) {
    return;
  }
  const stream = Gio.File.new_for_path(path).append_to(Gio.FileCreateFlags.NONE, null);
  stream.write_all(
    new TextEncoder().encode(`${JSON.stringify({ event, at: GLib.get_real_time() / 1000, ...fields })}\n`),
    null,
  );
  stream.close(null);
}

/** A value that a test gives the shell; always null in a real build. */
export function testValue(name: `PAKEPLUS_TEST_${string}`): string | null {
  return __TEST_BUILD__ ? GLib.getenv(name) : null;
}
