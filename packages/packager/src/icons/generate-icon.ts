import { createHash } from "node:crypto";
import { GLYPH_HEIGHT, GLYPHS, type Glyph } from "./glyphs.ts";

const SIDE = 512;
const GLYPH_SCALE = 4.6;
/** Dots of the pattern: a grid whose right half mirrors its left. */
const GRID = 5;

/**
 * SVG text of a square icon for an app that has none: the first letter or digit of the name, or a pattern of its
 * own for names in other scripts. No font takes part, so that it looks alike everywhere.
 * `seedColour` is `#rrggbb`; null derives a colour from the name.
 */
export function generateIcon(name: string, seedColour: string | null): string {
  const digest = createHash("sha256").update(name.normalize("NFC")).digest();
  const ground = parseColour(seedColour) ?? hueColour((digest.readUInt16BE(0) / 0x1_0000) * 360);
  const ink = luminance(ground) > 0.36 ? "#1b1f24" : "#ffffff";
  const letter = GLYPHS.get(firstLetter(name));
  const mark = letter ? drawGlyph(letter, ink) : drawPattern(digest, ink);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${SIDE}"><defs><linearGradient id="g" x2="0" y2="1"><stop stop-color="${hex(mix(ground, 255, 0.12))}"/><stop offset="1" stop-color="${hex(mix(ground, 0, 0.12))}"/></linearGradient></defs><rect x="16" y="16" width="480" height="480" rx="108" fill="url(#g)"/>${mark}</svg>`;
}

/** Accents fall off; `ß` and ligatures become the letters they stand for. */
function firstLetter(name: string): string {
  const [grapheme] = new Intl.Segmenter("en", { granularity: "grapheme" }).segment(name.trim());
  const plain = (grapheme?.segment ?? "").normalize("NFKD").replaceAll(/\p{M}/gu, "").toUpperCase();
  return plain.slice(0, 1);
}

function drawGlyph({ width, path }: Glyph, ink: string): string {
  const x = (SIDE - width * GLYPH_SCALE) / 2;
  const y = (SIDE - GLYPH_HEIGHT * GLYPH_SCALE) / 2;
  return `<path transform="translate(${round(x)} ${round(y)}) scale(${GLYPH_SCALE})" d="${path}" fill="none" stroke="${ink}" stroke-width="10" stroke-linecap="round" stroke-linejoin="round"/>`;
}

function drawPattern(digest: Buffer, ink: string): string {
  const step = 64;
  const first = (SIDE - (GRID - 1) * step) / 2;
  const half = Math.ceil(GRID / 2);
  const bits = Array.from({ length: GRID * half }, (_, at) => digest.readUInt8(2 + at) % 2 === 1);
  // A pattern of one dot or none would look like a fault.
  const lit = bits.filter(Boolean).length < 5 ? bits.map((bit) => !bit) : bits;
  const dots = Array.from({ length: GRID * GRID }, (_, at) => {
    const [row, column] = [Math.floor(at / GRID), at % GRID];
    const shown = lit[row * half + Math.min(column, GRID - 1 - column)] === true;
    return shown ? `<circle cx="${first + column * step}" cy="${first + row * step}" r="26"/>` : "";
  });
  return `<g fill="${ink}">${dots.join("")}</g>`;
}

type Colour = readonly [red: number, green: number, blue: number];

function parseColour(text: string | null): Colour | null {
  const parts = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text ?? "");
  const [red, green, blue] = (parts ?? []).slice(1).map((part) => Number.parseInt(part, 16));
  return red === undefined || green === undefined || blue === undefined ? null : [red, green, blue];
}

/** `hsl(hue 62% 46%)`; the conversion of CSS Color 4. */
function hueColour(hue: number): Colour {
  const [saturation, lightness] = [0.62, 0.46];
  const channel = (n: number): number => {
    const k = (n + hue / 30) % 12;
    const amount = saturation * Math.min(lightness, 1 - lightness);
    return Math.round(255 * (lightness - amount * Math.max(-1, Math.min(k - 3, 9 - k, 1))));
  };
  return [channel(0), channel(8), channel(4)];
}

/** Relative luminance of WCAG 2, 0 to 1. */
function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

function mix(colour: Colour, towards: number, share: number): Colour {
  const blend = (value: number): number => Math.round(value + (towards - value) * share);
  return [blend(colour[0]), blend(colour[1]), blend(colour[2])];
}

function hex(colour: Colour): string {
  return `#${colour.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
