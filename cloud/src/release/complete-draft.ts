import type { Log } from "../report/log.ts";
import type { World } from "../world.ts";
import type { ReleaseFile } from "./release-files.ts";
import type { Asset, Release, Releases } from "./releases.ts";
import { tryAgain } from "./try-again.ts";

/**
 * Brings a draft to hold exactly these files. What an interrupted upload left is kept when it is whole and replaced
 * when it is not; at the end GitHub's own list has been compared.
 */
export async function completeDraft(
  releases: Releases,
  draft: Release,
  { files, log, world }: { files: readonly ReleaseFile[]; log: Log; world: World },
): Promise<void> {
  // Each attempt looks anew: an answer that got lost does not mean that nothing arrived.
  await tryAgain(world, async () => {
    const there = await releases.assets(draft);
    const isWanted = (asset: Asset): boolean => files.some((file) => isSame(asset, file));
    for (const asset of there) if (!isWanted(asset)) await releases.removeAsset(asset);
    const missing = files.filter((file) => !there.some((asset) => isSame(asset, file)));
    for (const file of missing) {
      log.say(`Sending ${file.name}, ${file.bytes} bytes`);
      await releases.upload(draft, file);
    }
    if (missing.length > 0) await requireComplete(releases, draft, files);
  });
}

function isSame({ name, bytes, digest, isComplete }: Asset, file: ReleaseFile): boolean {
  return (
    isComplete &&
    name === file.name &&
    bytes === file.bytes &&
    (digest === null || digest === `sha256:${file.sha256}`)
  );
}

async function requireComplete(
  releases: Releases,
  draft: Release,
  files: readonly ReleaseFile[],
): Promise<void> {
  const there = await releases.assets(draft);
  const wrong = files.find((file) => !there.some((asset) => isSame(asset, file)));
  if (wrong !== undefined) throw new Error(`GitHub does not hold ${wrong.name} as it was sent.`);
}
