import Cairo from "cairo";
import Gdk from "gi://Gdk?version=3.0";
import type Gtk from "gi://Gtk?version=3.0";

export type ImageSurface = Cairo.ImageSurface;

/** Enough to find a line of text, quick enough not to be noticed. */
const SAMPLE_WIDTH = 200;

/** Whether a picture has more than one colour. */
function isVaried(surface: ImageSurface, width: number, height: number): boolean {
  const picture = Gdk.pixbuf_get_from_surface(surface, 0, 0, width, height);
  if (picture === null) {
    return false;
  }
  const bytes = picture.get_pixels();
  const step = picture.get_n_channels();
  const stride = picture.get_rowstride();
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * stride + x * step;
      if (bytes[at] !== bytes[0] || bytes[at + 1] !== bytes[1] || bytes[at + 2] !== bytes[2]) {
        return true;
      }
    }
  }
  return false;
}

/** Whether a picture by the engine, as large as it is, has more than one colour. */
export function isVariedPicture(surface: ImageSurface): boolean {
  return isVaried(surface, surface.getWidth(), surface.getHeight());
}

/** Whether what a widget really shows has more than one colour. */
export function showsSomething(widget: Gtk.Widget): boolean {
  const { width, height } = widget.get_allocation();
  const scale = Math.min(1, SAMPLE_WIDTH / Math.max(width, 1));
  const [sampleWidth, sampleHeight] = [Math.ceil(width * scale), Math.ceil(height * scale)];
  const surface = new Cairo.ImageSurface(Cairo.Format.RGB24, sampleWidth, sampleHeight);
  const context = new Cairo.Context(surface);
  context.scale(scale, scale);
  widget.draw(context);
  // GJS frees contexts only this way.
  context.$dispose();
  return isVaried(surface, sampleWidth, sampleHeight);
}
