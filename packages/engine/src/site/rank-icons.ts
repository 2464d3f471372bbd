import type { PageIcon } from "./read-page.ts";
import type { ManifestIcon } from "./read-manifest.ts";

/** Largest size that packages need. */
const WANTED = 512;

interface Candidate {
  href: string;
  score: number;
}

/** Higher is better: enough pixels first, then as few more as possible; drawings are always sharp. */
function sizeScore(size: number, href: string): number {
  if (/\.svgz?($|[?#])|^data:image\/svg/i.test(href)) return 2000;
  if (size === Infinity) return 1900;
  return size >= WANTED ? 1800 - Math.min(size / 100, 500) : size;
}

/**
 * Orders the icons of a page and its manifest, best first and each once.
 * @returns Addresses as written.
 */
export function rankIcons(icons: readonly PageIcon[], manifestIcons: readonly ManifestIcon[]): string[] {
  const candidates: Candidate[] = [
    ...manifestIcons.map(({ src, size, maskable }) => ({
      href: src,
      // A maskable icon has wide margins: it looks small beside the others.
      score: sizeScore(size ?? 192, src) / (maskable ? 2 : 1),
    })),
    ...icons.map(({ href, size, kind }) => ({
      href,
      score: sizeScore(size ?? (kind === "apple" ? 180 : 32), href),
    })),
  ];
  const sorted = candidates.toSorted((a, b) => b.score - a.score).map(({ href }) => href);
  return [...new Set(sorted)];
}
