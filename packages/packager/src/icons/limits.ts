/** 8192 by 8192; far more than an icon has, little enough to decode in a moment. */
export const MAX_PIXELS = 8192 * 8192;
