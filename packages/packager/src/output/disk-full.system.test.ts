import { mkdir, readdir } from "node:fs/promises";
import { expect, test } from "vitest";
import { packageLinux } from "../package-linux.ts";
import { FORMATS } from "../testing/build-sample.ts";
import { runTool } from "../testing/run-tool.ts";
import { sampleFile, sampleInput } from "../testing/sample.ts";
import { seededRandom } from "../testing/seeded-random.ts";
import { tempFolder } from "../testing/temp-folder.ts";

test("a full disk is named, and nothing half-written stays", async () => {
  await using folder = await tempFolder();
  const disk = folder.file("disk");
  await mkdir(disk);
  const mounted = await runTool("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", disk]);
  expect(mounted, "this test must be allowed to mount a small disk").toMatchObject({ code: 0 });
  try {
    const random = seededRandom(1);
    const noise = Buffer.from(Array.from({ length: 300_000 }, () => Math.floor(random() * 256)));
    const input = sampleInput({ payload: [sampleFile("noise.bin", noise)] });
    for (const format of FORMATS) {
      const build = packageLinux(input, { format, file: `${disk}/app` });
      await expect(build).rejects.toMatchObject({ code: "OUTPUT_DISK_FULL", exitCode: 2 });
      expect(await readdir(disk)).toEqual([]);
    }
  } finally {
    await runTool("umount", [disk]);
  }
});
