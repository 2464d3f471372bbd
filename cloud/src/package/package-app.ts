import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { AppError, type Target } from "@pakeplus/core";
import { artifactName, packageLinux, verifyPackage } from "@pakeplus/packager";
import type { Arguments } from "../arguments.ts";
import type { Log } from "../report/log.ts";
import { identifyUsed, type UsedShell, writeUsedShells } from "../shells/used-shells.ts";
import type { World } from "../world.ts";
import { appOf } from "./app-of.ts";
import { linuxFormats } from "./linux-formats.ts";

/** Makes every package of an app and reads each one back. */
export async function packageApp(given: Arguments, world: World, log: Log): Promise<void> {
  const app = await appOf(given, world);
  const { slug, version, name } = app.job.app;
  log.say(`${name} ${version} (${slug})`);
  await mkdir(given.out, { recursive: true });
  const used = new Map<Target, UsedShell>();
  for (const target of app.job.targets) {
    await log.group(`Packages for ${target.target}`, async () => {
      const input = await app.inputFor(target);
      used.set(target.target, await identifyUsed(target.target, input.shell, given.program));
      for (const format of linuxFormats(target)) {
        const file = artifactName(app.job.app, "linux", format);
        const path = join(given.out, file);
        const { bytes, sha256 } = await packageLinux(input, { format, file: path, signal: world.signal });
        const verified = await verifyPackage(path);
        if (!verified.ok) {
          const { path: place, reason } = verified.damaged;
          throw new AppError("PACKAGE_DAMAGED", `${file} does not hold what was written.`, {
            reason: `${place}: ${reason}`,
          });
        }
        log.say(`${sha256}  ${file}  ${bytes} bytes`);
      }
    });
  }
  await writeUsedShells(given.out, Object.fromEntries(used));
}
