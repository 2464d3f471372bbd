import { type Picture, waitFor } from "@pakeplus/conformance";
import { takePicture } from "./screenshot.ts";
import type { Session } from "./session.ts";

const DEADLINE = 15_000;

/** Waits until a window shows more than a few colours: text, and not a blank surface. */
export async function waitForColours(session: Session, window: string, colours: number): Promise<Picture> {
  let seen = 0;
  return waitFor(
    `${colours} colours in the window`,
    async () => {
      const picture = await takePicture(session, window);
      seen = picture.colours();
      return seen >= colours ? picture : undefined;
    },
    { deadline: DEADLINE, describe: () => `${seen}` },
  );
}

/** Waits until at least `share` (0 to 1) of a window is painted in `#rrggbb`. */
export async function waitForShare(
  session: Session,
  window: string,
  colour: string,
  share: number,
): Promise<Picture> {
  let seen = 0;
  return waitFor(
    `${colour} in the window`,
    async () => {
      const picture = await takePicture(session, window);
      seen = picture.share(colour);
      return seen >= share ? picture : undefined;
    },
    { deadline: DEADLINE, describe: () => `a share of ${seen}` },
  );
}
