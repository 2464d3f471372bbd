// The registry has no published types for JavaScriptCore 4.1; this is the part that the shell uses.
// Source: JavaScriptCore-4.1.gir of WebKitGTK 2.50.
import type GObject from "@girs/gobject-2.0";

declare namespace JavaScriptCore {
  class Context extends GObject.Object {}

  class Value extends GObject.Object {
    static new_string(context: Context, string: string | null): Value;
    static new_from_json(context: Context, json: string): Value;
    get_context(): Context;
    is_string(): boolean;
    to_boolean(): boolean;
    to_string(): string;
    to_json(indent: number): string;
  }
}
export default JavaScriptCore;
