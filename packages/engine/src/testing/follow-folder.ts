import { statSync } from "node:fs";
import { join } from "node:path";
import { followChanges } from "../preview/watch/follow-changes.ts";

/** A program for tests: follows the folder that it is given and prints what happens, with the size of its a.txt. */
const dir = process.argv[2] ?? "";
const places = { folders: [dir], files: [] };
followChanges({
  places,
  poll: false,
  now: () => performance.now(),
  exhausted: () => process.stdout.write("exhausted\n"),
  look: async () => {
    process.stdout.write(`looked ${statSync(join(dir, "a.txt")).size}\n`);
    return { places, againMs: null };
  },
});
