/** Script world of the bridge's isolated half, with the native handler; nothing else runs there. */
export const BRIDGE_WORLD = "pakeplus";
