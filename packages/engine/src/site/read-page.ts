export interface PageIcon {
  /** As written; may be relative. */
  href: string;
  /** Side in pixels; Infinity for `any`, null when the page does not say. */
  size: number | null;
  kind: "icon" | "apple";
}

/** What the head of a page says about itself. Texts are trimmed to one line; null when absent or empty. */
export interface PageHead {
  title: string | null;
  /** `application-name`, `apple-mobile-web-app-title` or `og:site_name`, the first that is there. */
  appName: string | null;
  description: string | null;
  themeColor: string | null;
  lang: string | null;
  /** `<base href>`, which every other address is relative to. */
  base: string | null;
  manifest: string | null;
  icons: readonly PageIcon[];
}

/**
 * Elements open at once after which a page is read no further. Engines stop nesting at about 500; the parser looks
 * through all open elements for each closing tag, so that a hostile page would keep it busy for minutes.
 */
export const MAX_DEPTH = 1000;

/** One line without needless spaces; null when nothing is left. */
export function oneLine(text: string | null | undefined): string | null {
  const line = (text ?? "").replaceAll(/[\s\p{Cc}]+/gu, " ").trim();
  return line === "" ? null : line;
}

/** The largest side in a `sizes` attribute such as `16x16 32x32` or `any`. */
export function largestSize(sizes: string | null | undefined): number | null {
  const sides = (sizes ?? "")
    .toLowerCase()
    .split(/\s+/)
    .map((size) => (size === "any" ? Infinity : Number(/^(\d+)x\d+$/.exec(size)?.[1] ?? Number.NaN)))
    .filter((side) => side > 0);
  return sides.length === 0 ? null : Math.max(...sides);
}

/** Reads the head of an HTML page. Never throws: broken markup gives what could be read. */
export async function readPage(html: string): Promise<PageHead> {
  // Most builds read no page; loading the parser would be a twentieth of their time.
  const { Parser } = await import("htmlparser2");
  const meta = new Map<string, string>();
  const icons: PageIcon[] = [];
  const head: { title: string; lang: string | null; base: string | null; manifest: string | null } = {
    title: "",
    lang: null,
    base: null,
    manifest: null,
  };
  let titleState: "before" | "inside" | "after" = "before";
  let depth = 0;
  let svgDepth = 0;

  const parser = new Parser({
    onopentag(name, attributes) {
      depth += 1;
      if (depth > MAX_DEPTH) parser.pause();
      else if (name === "svg") svgDepth += 1;
      else if (name === "title" && titleState === "before" && svgDepth === 0) titleState = "inside";
      else if (name === "html") head.lang ??= oneLine(attributes["lang"]);
      else if (name === "base") head.base ??= oneLine(attributes["href"]);
      else if (name === "meta") readMeta(attributes, meta);
      else if (name === "link") {
        const href = oneLine(attributes["href"]);
        const rel = (attributes["rel"] ?? "").toLowerCase().split(/\s+/);
        if (href === null) return;
        if (rel.includes("manifest")) head.manifest ??= href;
        const kind = rel.includes("icon")
          ? "icon"
          : rel.some((word) => word.startsWith("apple-touch-icon"))
            ? "apple"
            : null;
        if (kind !== null) icons.push({ href, size: largestSize(attributes["sizes"]), kind });
      }
    },
    ontext(text) {
      if (titleState === "inside") head.title += text;
    },
    onclosetag(name) {
      depth -= 1;
      if (name === "svg") svgDepth -= 1;
      if (name === "title" && titleState === "inside") titleState = "after";
    },
  });
  parser.end(html);

  return {
    title: oneLine(head.title),
    appName:
      oneLine(meta.get("application-name")) ??
      oneLine(meta.get("apple-mobile-web-app-title")) ??
      oneLine(meta.get("og:site_name")),
    description: oneLine(meta.get("description")) ?? oneLine(meta.get("og:description")),
    themeColor: oneLine(meta.get("theme-color")),
    lang: head.lang,
    base: head.base,
    manifest: head.manifest,
    icons,
  };
}

function readMeta(attributes: Readonly<Record<string, string>>, meta: Map<string, string>): void {
  const name = (attributes["name"] ?? attributes["property"] ?? "").toLowerCase();
  const isForDark = /dark/i.test(attributes["media"] ?? "");
  if (name !== "" && !meta.has(name) && !isForDark) meta.set(name, attributes["content"] ?? "");
}
