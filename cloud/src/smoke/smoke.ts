import type { Arguments } from "../arguments.ts";
import type { Log } from "../report/log.ts";
import type { World } from "../world.ts";
export async function smoke(_given: Arguments, _world: World, _log: Log): Promise<void> {}
