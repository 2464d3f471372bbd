import jsQR from "jsqr";
import { mustRun } from "../../harness/process.ts";

/** Where the width of a PNG stands; the height follows. */
const WIDTH_AT = 16;

/** What a camera reads from a picture. @param png With a QR code in it. @throws Error when there is none. */
export async function readQrCode(png: Buffer): Promise<string> {
  const [width, height] = [png.readUInt32BE(WIDTH_AT), png.readUInt32BE(WIDTH_AT + 4)];
  const { bytes } = await mustRun("convert", ["png:-", "-depth", "8", "rgba:-"], { input: png });
  const found = jsQR.default(new Uint8ClampedArray(bytes), width, height);
  if (found === null) throw new Error("There is no QR code in the picture.");
  return found.data;
}
