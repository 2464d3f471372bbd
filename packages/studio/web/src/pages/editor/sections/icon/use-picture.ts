import { useEffect, useState } from "react";

export interface Picture {
  image: HTMLImageElement;
  /** Of this window. */
  address: string;
  width: number;
  height: number;
}

/** Side of a picture that has no size of its own, as SVG may. */
const UNSIZED = 1024;

/** A file as a picture with its size. */
export function usePicture(file: File): { picture: Picture | null; isBroken: boolean } {
  const [picture, setPicture] = useState<Picture | null>(null);
  const [isBroken, setBroken] = useState(false);
  useEffect(() => {
    const address = URL.createObjectURL(file);
    const image = new Image();
    image.addEventListener("load", () => {
      const { naturalWidth, naturalHeight } = image;
      const isSized = naturalWidth > 0 && naturalHeight > 0;
      setPicture({
        image,
        address,
        width: isSized ? naturalWidth : UNSIZED,
        height: isSized ? naturalHeight : UNSIZED,
      });
    });
    image.addEventListener("error", () => setBroken(true));
    image.src = address;
    return () => URL.revokeObjectURL(address);
  }, [file]);
  return { picture, isBroken };
}

/** A square of a picture as PNG. @param side Of the result, in pixels. */
export async function cutPicture(
  image: HTMLImageElement,
  square: { left: number; top: number; side: number },
  side: number,
): Promise<Blob> {
  const canvas = document.createElement("canvas");
  canvas.width = side;
  canvas.height = side;
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("This browser cannot draw.");
  context.imageSmoothingQuality = "high";
  context.drawImage(image, square.left, square.top, square.side, square.side, 0, 0, side, side);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error("This browser cannot write PNG."));
      else resolve(blob);
    }, "image/png");
  });
}
