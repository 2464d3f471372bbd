import type { Reporter } from "@pakeplus/core";
import type { World } from "../world.ts";

/** Whoever runs the command in its own process and wants its events. */
export function listeners({ onEvent }: Pick<World, "onEvent">): Reporter[] {
  return onEvent === undefined ? [] : [{ onEvent }];
}
