export type IconShape = "as-is" | "square" | "rounded" | "circle";
export const ICON_SHAPES = ["as-is", "square", "rounded", "circle"] as const satisfies readonly IconShape[];

/** What the definition says about the icon, with its defaults. */
export interface IconLook {
  /** File relative to the definition or web address; null: found on the page, or made of the app's first letter. */
  src: string | null;
  shape: IconShape;
  background: string | null;
  /** Empty border as a part of the side, 0 to 0.4. */
  padding: number;
}

/** @param value `icon` of a definition, right or wrong. */
export function readIconLook(value: unknown): IconLook {
  const none: IconLook = { src: null, shape: "as-is", background: null, padding: 0 };
  if (typeof value === "string") return { ...none, src: value };
  if (typeof value !== "object" || value === null) return none;
  const { src, shape, background, padding } = value as Readonly<Record<string, unknown>>;
  return {
    src: typeof src === "string" ? src : null,
    shape: ICON_SHAPES.find((known) => known === shape) ?? "as-is",
    background: typeof background === "string" ? background : null,
    padding: typeof padding === "number" ? padding : 0,
  };
}

/** The shortest way to write it; undefined when nothing is to be written. */
export function writeIconLook({ src, shape, background, padding }: IconLook): unknown {
  if (src === null) return undefined;
  const look = {
    ...(shape !== "as-is" && { shape }),
    ...(background !== null && { background }),
    ...(padding > 0 && { padding: Math.round(padding * 100) / 100 }),
  };
  return Object.keys(look).length === 0 ? src : { src, ...look };
}
