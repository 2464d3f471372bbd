/** A picture's size in its own pixels. */
export interface PictureSize {
  width: number;
  height: number;
}

/** What is taken of a picture: `zoom` 1 takes the largest square, 8 an eighth of its side; x and y run from 0 to 1. */
export interface CropChoice {
  zoom: number;
  x: number;
  y: number;
}

export const MOST_ZOOM = 8;
export const WHOLE: CropChoice = { zoom: 1, x: 0.5, y: 0.5 };
/** The largest icon that a platform asks for (App Store, macOS). */
const LARGEST = 1024;

const within = (value: number, least: number, most: number): number =>
  Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : least;

/** The square of the picture that is taken, in its own pixels; always inside of it. */
export function cropSquare(
  { width, height }: PictureSize,
  { zoom, x, y }: CropChoice,
): { left: number; top: number; side: number } {
  const side = Math.min(width, height) / within(zoom, 1, MOST_ZOOM);
  return { left: (width - side) * within(x, 0, 1), top: (height - side) * within(y, 0, 1), side };
}

/**
 * The choice after the picture was dragged.
 * @param dx Right, as a part of the side of the view.
 */
export function dragged(picture: PictureSize, choice: CropChoice, dx: number, dy: number): CropChoice {
  const { side } = cropSquare(picture, choice);
  const move = (at: number, by: number, room: number): number =>
    room <= 0 ? at : within(at - (by * side) / room, 0, 1);
  return {
    ...choice,
    x: move(choice.x, dx, picture.width - side),
    y: move(choice.y, dy, picture.height - side),
  };
}

/** Side of the file that is made, in pixels: no larger than the part, unless the picture has no pixels of its own. */
export function resultSide(side: number, isVector: boolean): number {
  return isVector ? LARGEST : Math.max(1, Math.min(LARGEST, Math.round(side)));
}
