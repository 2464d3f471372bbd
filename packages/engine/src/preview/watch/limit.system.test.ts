import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { tempFolder } from "../../testing/temp-folder.ts";

const FOLLOW = fileURLToPath(new URL("../../testing/follow-folder.ts", import.meta.url));

test("a system without watches left is said once, and changes are seen all the same", async () => {
  const dir = tempFolder({ "a.txt": "1" });
  // The limit belongs to a namespace of users, so nobody else on this computer notices.
  const script = 'echo 0 > /proc/sys/user/max_inotify_watches && exec "$@"';
  const args = ["--user", "--map-root-user", "sh", "-c", script, "sh"];
  const child = spawn("unshare", [...args, process.execPath, "--import=tsx", FOLLOW, dir], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill());
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<unknown> => (await lines.next()).value;
  expect(await next()).toBe("exhausted");
  expect(await next()).toBe("looked 1");
  writeFileSync(join(dir, "a.txt"), "22");
  expect(await next()).toBe("looked 2");
  child.kill();
  await once(child, "exit");
});
