import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { main } from "@pakeplus/cloud";
import { expect, test } from "vitest";
import { filesOfApp, shellsFolder, writeFiles } from "../harness/build-repository.ts";
import { copyExample } from "../harness/example-project.ts";
import { testFolder } from "../harness/test-folder.ts";

/** Of real time; a page that stays empty would otherwise be watched for a minute. */
const SECONDS_PER_LOOK = 6;

async function startOnce(
  name: "notes" | "website",
  { page, launch }: { page?: string; launch?: string } = {},
): Promise<{ code: number; log: string; picture: Buffer | null }> {
  const folder = await testFolder();
  const project = await copyExample(folder, name);
  if (page !== undefined) await writeFile(join(project, "www/index.html"), page);
  const [app, out] = [join(folder, "app"), join(folder, "out")];
  await writeFiles(app, await filesOfApp(project));
  const shells = launch === undefined ? shellsFolder() : join(folder, "shells");
  if (launch !== undefined) {
    const file = { bytes: launch.length, mode: 0o755 as const, path: "linux/launch" };
    await writeFiles(shells, [
      {
        ...file,
        async *read() {
          yield Buffer.from(launch);
        },
      },
    ]);
  }
  let [log, looks] = ["", 0];
  const code = await main(["smoke", "--app", app, "--out", out, "--shells", shells], {
    env: { PATH: process.env["PATH"] },
    write: (text) => (log += text),
    fetch,
    now: () => (looks += 1) * SECONDS_PER_LOOK * 1000,
    sleep: (milliseconds, signal) => sleep(milliseconds, undefined, { signal }),
    signal: new AbortController().signal,
  });
  const picture = await readFile(join(out, "screenshot-linux.png")).catch(() => null);
  return { code, log, picture };
}

test("an empty window ends the run, with a picture of it", async () => {
  const { code, log, picture } = await startOnce("notes", { page: "<!doctype html><title>Nothing</title>" });
  expect([code, log]).toEqual([
    1,
    expect.stringContaining("::error::The app starts, but its window stays empty."),
  ]);
  expect(picture?.length).toBeGreaterThan(0);
});

test("an app that ends at once is told with what it wrote, of which nothing is a command", async () => {
  const { code, log, picture } = await startOnce("notes", {
    launch: "#!/bin/sh\necho '::notice::owned'\necho no libraries >&2\nexit 3\n",
  });
  expect([code, picture]).toEqual([1, null]);
  expect(log).toContain("::error::Notes was packaged, but does not start.");
  expect(log).toMatch(/::stop-commands::([\w-]+)\n::notice::owned\nno libraries\n::\1::\n/u);
});

test("a website that does not answer is no failure of the app", async () => {
  const { code, log, picture } = await startOnce("website");
  expect([code, log]).toEqual([0, expect.stringContaining("The app opened a window")]);
  expect(picture?.length).toBeGreaterThan(0);
});
