import { mkdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { ROOT } from "../../harness/cli.ts";
import { mustRun } from "../../harness/process.ts";
import { replaceText } from "./in-page.js";
import { settled } from "./looks.ts";

const WIDTHS = [360, 768, 1440];
/** `1`: those of the documentation; `all`: also every page at every width. */
const wanted = (): string => process.env["PAKEPLUS_PICTURES"] ?? "";

/**
 * Renews a picture of the documentation with what the window shows, when PAKEPLUS_PICTURES asks for it.
 * @param home The test's folder, which is shown as a person's.
 */
export async function keepStudioPicture(page: Page, name: string, home: string): Promise<void> {
  if (wanted() === "") return;
  await settled(page);
  await page.evaluate(replaceText, { from: home, to: "/home/me" });
  const file = join(ROOT, "docs/pictures", name);
  const picture = await page.screenshot({ animations: "disabled" });
  await mustRun("convert", ["png:-", "-strip", "+dither", "-colors", "200", `png8:${file}`], {
    input: picture,
  });
}

/** Pictures of a page in the theme it has at every width, in a folder for temporary files, to be looked at by people. */
export async function keepLooks(page: Page, name: string): Promise<void> {
  if (wanted() !== "all") return;
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
