/** Of the picture in the output folder and in the release. */
export const SCREENSHOT = "screenshot-linux.png";
