/** Strokes of a letter on a ground 56 units high; `width` in the same units. */
export interface Glyph {
  width: number;
  path: string;
}

export const GLYPH_HEIGHT = 56;

const glyph = (width: number, path: string): Glyph => ({ width, path });

/** Drawn here rather than with a font, since fonts differ from computer to computer. */
export const GLYPHS: ReadonlyMap<string, Glyph> = new Map([
  ["A", glyph(42, "M0 56L21 0L42 56M7 38H35")],
  ["B", glyph(36, "M0 0V56H22A14.5 14.5 0 0 0 22 27H0M22 27A13.5 13.5 0 0 0 22 0H0")],
  ["C", glyph(42, "M42 11A25 28 0 1 0 42 45")],
  ["D", glyph(40, "M0 0V56H14A26 28 0 0 0 14 0Z")],
  ["E", glyph(33, "M33 0H0V56H33M0 28H28")],
  ["F", glyph(33, "M33 0H0V56M0 28H28")],
  ["G", glyph(45, "M42 11A25 28 0 1 0 45 31H28")],
  ["H", glyph(40, "M0 0V56M40 0V56M0 28H40")],
  ["I", glyph(0, "M0 0V56")],
  ["J", glyph(28, "M28 0V40A14 16 0 0 1 0 41")],
  ["K", glyph(38, "M0 0V56M37 0L0 34M13 22L38 56")],
  ["L", glyph(32, "M0 0V56H32")],
  ["M", glyph(48, "M0 56V0L24 36L48 0V56")],
  ["N", glyph(41, "M0 56V0L41 56V0")],
  ["O", glyph(50, "M25 0A25 28 0 1 1 25 56A25 28 0 1 1 25 0Z")],
  ["P", glyph(36, "M0 56V0H20A16 16 0 0 1 20 32H0")],
  ["Q", glyph(50, "M25 0A25 28 0 1 1 25 56A25 28 0 1 1 25 0ZM31 38L49 58")],
  ["R", glyph(37, "M0 56V0H20A16 16 0 0 1 20 32H0M18 32L37 56")],
  ["S", glyph(38, "M36 11C30 -4 2 -3 2 14C2 33 38 23 38 41C38 60 5 60 0 44")],
  ["T", glyph(42, "M0 0H42M21 0V56")],
  ["U", glyph(40, "M0 0V36A20 20 0 0 0 40 36V0")],
  ["V", glyph(42, "M0 0L21 56L42 0")],
  ["W", glyph(60, "M0 0L15 56L30 10L45 56L60 0")],
  ["X", glyph(40, "M0 0L40 56M40 0L0 56")],
  ["Y", glyph(42, "M0 0L21 29L42 0M21 29V56")],
  ["Z", glyph(38, "M0 0H38L0 56H38")],
  ["0", glyph(38, "M19 0A19 28 0 1 1 19 56A19 28 0 1 1 19 0Z")],
  ["1", glyph(16, "M0 11L16 0V56")],
  ["2", glyph(36, "M2 15A16.5 15 0 1 1 30 26L0 56H36")],
  ["3", glyph(37, "M2 9A16 14 0 1 1 17 27A18 14.5 0 1 1 0 46")],
  ["4", glyph(40, "M31 56V0L0 40H40")],
  ["5", glyph(37, "M33 0H6L3 25C12 17 37 19 37 38C37 59 8 60 0 47")],
  ["6", glyph(35, "M30 1C12 9 0 24 0 38A17.5 17.5 0 1 0 35 38A17.5 17.5 0 0 0 2 32")],
  ["7", glyph(36, "M0 0H36L12 56")],
  ["8", glyph(36, "M18 27A14 13.5 0 1 1 18 0A14 13.5 0 1 1 18 27A18 14.5 0 1 1 18 56A18 14.5 0 1 1 18 27")],
  ["9", glyph(35, "M5 55C23 47 35 32 35 18A17.5 17.5 0 1 0 0 18A17.5 17.5 0 0 0 33 24")],
]);
