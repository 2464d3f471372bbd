import { join } from "node:path";
import { ROOT } from "./cli.ts";
import { mustRun } from "./process.ts";
import type { Session } from "./session.ts";
import { readXPixels } from "./x-pixels.ts";

/** Renews a picture of the documentation with what a window shows, when PAKEPLUS_PICTURES=1 asks for it. */
export async function keepPicture(
  { env }: Pick<Session, "env">,
  window: string,
  name: string,
): Promise<void> {
  if (process.env["PAKEPLUS_PICTURES"] !== "1") return;
  const file = join(ROOT, "docs/pictures", name);
  const { width, height, bytes } = await readXPixels(env["DISPLAY"] ?? "", window);
  const raw = ["-size", `${width}x${height}`, "-depth", "8", "rgb:-"];
  await mustRun("convert", [...raw, "-strip", "-colors", "200", `png8:${file}`], { input: bytes });
}
