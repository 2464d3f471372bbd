import Gdk from "gi://Gdk?version=3.0";
import type { KeyPress } from "../key-commands.ts";

const { CONTROL_MASK, MOD1_MASK, SHIFT_MASK, SUPER_MASK } = Gdk.ModifierType;
const LATIN_END = 0x17f;

/** The key as the first layout has it: a Greek or Russian layout has no F to find something with. */
function latinKey(event: Gdk.Event, state: Gdk.ModifierType, value: number): number {
  const character = Gdk.keyval_to_unicode(value);
  const display = Gdk.Display.get_default();
  const [hasCode, code] = event.get_keycode();
  if (character <= LATIN_END || display === null || !hasCode) {
    return value;
  }
  const [isKnown, latin] = Gdk.Keymap.get_for_display(display).translate_keyboard_state(code, state, 0);
  return isKnown && latin !== null ? latin : value;
}

export function readKeyPress(event: Gdk.Event): KeyPress {
  const [, value] = event.get_keyval();
  const [, state] = event.get_state();
  return {
    name: Gdk.keyval_name(latinKey(event, state, value)) ?? "",
    superKey: (state & SUPER_MASK) !== 0,
    ctrl: (state & CONTROL_MASK) !== 0,
    alt: (state & MOD1_MASK) !== 0,
    shift: (state & SHIFT_MASK) !== 0,
  };
}
