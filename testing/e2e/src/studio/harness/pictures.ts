import { mkdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { ROOT } from "../../harness/cli.ts";
import { mustRun } from "../../harness/process.ts";
import { settled } from "./looks.ts";

const WIDTHS = [360, 768, 1440];
const isWanted = (): boolean => process.env["PAKEPLUS_PICTURES"] === "1";

/** Renews a picture of the documentation with what the window shows, when PAKEPLUS_PICTURES=1 asks for it. */
export async function keepStudioPicture(page: Page, name: string): Promise<void> {
  if (!isWanted()) return;
  await settled(page);
  const file = join(ROOT, "docs/pictures", name);
  const picture = await page.screenshot({ animations: "disabled" });
  await mustRun("convert", ["png:-", "-strip", "-colors", "200", `png8:${file}`], { input: picture });
}

/** Pictures of a page in the theme it has at every width, in a folder for temporary files, to be looked at by people. */
export async function keepLooks(page: Page, name: string): Promise<void> {
  if (!isWanted()) return;
  const folder = join(tmpdir(), "pakeplus-pictures");
  await mkdir(folder, { recursive: true });
  const before = page.viewportSize();
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await settled(page);
    const bytes = await page.screenshot({ animations: "disabled", fullPage: true });
    await writeFile(join(folder, `${name}-${width}.png`), bytes);
  }
  if (before !== null) await page.setViewportSize(before);
}
