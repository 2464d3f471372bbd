import Gdk from "gi://Gdk?version=3.0";
import Gtk from "gi://Gtk?version=3.0";
import type { BridgeResult, NativeCall } from "@pakeplus/bridge";
import { textArgument } from "../bridge/arguments.ts";
import { refusal } from "../bridge/authorize.ts";
import { BridgeProblem } from "../bridge/bridge-problem.ts";
import { DONE, mustBeActive, unknownCall } from "./bridge-calls.ts";
import type { Shell } from "./shell.ts";

/** UTF-16 units. */
const MAX_TEXT = 1024 * 1024;

function clipboard(): Gtk.Clipboard {
  const display = Gdk.Display.get_default();
  if (display === null) {
    throw new BridgeProblem("FAILED", "There is no clipboard here.");
  }
  return Gtk.Clipboard.get_default(display);
}

function readText(): Promise<string> {
  return new Promise((resolve) => {
    clipboard().request_text((_clipboard, text) => resolve(text ?? ""));
  });
}

/** The calls of `clipboard`. */
export async function callClipboard(shell: Shell, { name, args }: NativeCall): Promise<BridgeResult> {
  if (name === "clipboard.readText") {
    const value = await readText();
    return value.length > MAX_TEXT
      ? refusal("TOO_LARGE", "The clipboard holds more than 1 MiB of text.")
      : { ok: true, value };
  }
  if (name !== "clipboard.writeText") {
    return unknownCall(name);
  }
  const text = textArgument(args[0], { min: 0, max: MAX_TEXT });
  if (text === null) {
    return refusal("INVALID_ARGUMENT", "clipboard.writeText takes a text of at most 1 MiB.");
  }
  mustBeActive(shell, name);
  const target = clipboard();
  target.set_text(text, -1);
  target.set_can_store(null);
  return DONE;
}
