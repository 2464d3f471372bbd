import type { ReferenceKind } from "@pakeplus/core";
import { MAX_DEPTH, oneLine } from "../../site/read-page.ts";

interface PageAddress {
  kind: ReferenceKind;
  address: string;
  at: number;
}

export interface InlineText {
  text: string;
  /** Offset of the text in the page. */
  at: number;
}

export interface ScannedPage {
  title: string | null;
  lang: string | null;
  hasViewport: boolean;
  base: { address: string; at: number } | null;
  /** Content of the first `Content-Security-Policy` element. */
  policy: string | null;
  addresses: readonly PageAddress[];
  scripts: readonly InlineText[];
  styles: readonly InlineText[];
  importMaps: readonly InlineText[];
}

/** Attributes with one address, by element. */
const ATTRIBUTES: Readonly<Record<string, readonly [attribute: string, kind: ReferenceKind][]>> = {
  img: [["src", "image"]],
  source: [["src", "media"]],
  video: [
    ["src", "media"],
    ["poster", "image"],
  ],
  audio: [["src", "media"]],
  track: [["src", "media"]],
  iframe: [["src", "frame"]],
  frame: [["src", "frame"]],
  embed: [["src", "media"]],
  object: [["data", "media"]],
  a: [["href", "page"]],
  area: [["href", "page"]],
  form: [["action", "form"]],
  body: [["background", "image"]],
  image: [
    ["href", "image"],
    ["xlink:href", "image"],
  ],
  use: [
    ["href", "image"],
    ["xlink:href", "image"],
  ],
};

const SCRIPT_TYPES = /^(|module|(text|application)\/(x-)?(java|ecma)script(;.*)?)$/i;

/** Reads an HTML page for the addresses and inline code in it. Never throws: broken markup gives what could be read. */
export async function scanPage(html: string): Promise<ScannedPage> {
  const { Parser } = await import("htmlparser2");
  const addresses: PageAddress[] = [];
  const scripts: InlineText[] = [];
  const styles: InlineText[] = [];
  const importMaps: InlineText[] = [];
  const head: Pick<ScannedPage, "lang" | "hasViewport" | "base" | "policy"> & { title: string } = {
    title: "",
    lang: null,
    hasViewport: false,
    base: null,
    policy: null,
  };
  /** Where the text of the open element goes. */
  let sink: InlineText | null = null;
  let isInTitle = false;
  let depth = 0;
  let svgDepth = 0;
  let noscriptDepth = 0;

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        if (depth > MAX_DEPTH) return parser.pause();
        const at = parser.startIndex;
        if (name === "noscript") noscriptDepth += 1;
        if (noscriptDepth > 0) return;
        if (name === "svg") svgDepth += 1;
        else if (name === "html") head.lang ??= oneLine(attributes["lang"]);
        else if (name === "title") isInTitle = svgDepth === 0;
        else if (name === "base") {
          const address = attributes["href"];
          if (address !== undefined) head.base ??= { address, at };
        } else if (name === "meta") readMeta(attributes, head);
        else if (name === "style") styles.push((sink = { text: "", at: -1 }));
        else if (name === "script") sink = readScript(attributes, at, { addresses, scripts, importMaps });
        else if (name === "link") addresses.push(...linkAddresses(attributes, at));
        const style = attributes["style"];
        if (style?.includes("url(") === true) styles.push({ text: style, at });
        for (const [attribute, kind] of ATTRIBUTES[name] ?? []) {
          const address = attributes[attribute];
          if (address !== undefined) addresses.push({ kind, address, at });
        }
        if (name === "img" || name === "source" || name === "link") {
          const set = attributes["srcset"] ?? attributes["imagesrcset"];
          for (const address of candidates(set ?? "")) addresses.push({ kind: "image", address, at });
        }
      },
      ontext(text) {
        if (isInTitle) head.title += text;
        if (sink === null) return;
        if (sink.at === -1) sink.at = parser.startIndex;
        sink.text += text;
      },
      onclosetag(name) {
        depth -= 1;
        if (name === "noscript") noscriptDepth = Math.max(0, noscriptDepth - 1);
        if (name === "svg") svgDepth = Math.max(0, svgDepth - 1);
        if (name === "title") isInTitle = false;
        if (name === "script" || name === "style") sink = null;
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return { ...head, title: oneLine(head.title), addresses, scripts, styles, importMaps };
}

type Attributes = Readonly<Record<string, string>>;

function readMeta(attributes: Attributes, head: { hasViewport: boolean; policy: string | null }): void {
  if (attributes["name"]?.toLowerCase() === "viewport") head.hasViewport = true;
  const isPolicy = attributes["http-equiv"]?.toLowerCase() === "content-security-policy";
  if (isPolicy) head.policy ??= oneLine(attributes["content"]);
}

/** Returns where the text of the element goes; null when it is no code of the page. */
function readScript(
  attributes: Attributes,
  at: number,
  found: { addresses: PageAddress[]; scripts: InlineText[]; importMaps: InlineText[] },
): InlineText | null {
  const type = (attributes["type"] ?? "").trim();
  const inline = { text: "", at: -1 };
  if (type.toLowerCase() === "importmap") {
    found.importMaps.push(inline);
    return inline;
  }
  if (!SCRIPT_TYPES.test(type)) return null;
  const address = attributes["src"];
  // Engines with modules pass over `nomodule`, and all engines here have modules.
  if (attributes["nomodule"] !== undefined) return null;
  if (address !== undefined) {
    found.addresses.push({ kind: type.toLowerCase() === "module" ? "module" : "script", address, at });
    return null;
  }
  found.scripts.push(inline);
  return inline;
}

function linkAddresses(attributes: Attributes, at: number): PageAddress[] {
  const address = attributes["href"];
  const words = (attributes["rel"] ?? "").toLowerCase().split(/\s+/);
  const kind = words.includes("stylesheet")
    ? words.includes("alternate")
      ? null
      : "style"
    : words.includes("modulepreload")
      ? "module"
      : words.includes("manifest")
        ? "manifest"
        : words.some((word) => word === "icon" || word.startsWith("apple-touch-"))
          ? "image"
          : words.includes("preload")
            ? "media"
            : null;
  return address === undefined || kind === null ? [] : [{ kind, address, at }];
}

/** Addresses of a `srcset`, by HTML's rules: each ends at white space; a comma at an end belongs to the list. */
function candidates(set: string): string[] {
  const addresses: string[] = [];
  let isAddress = true;
  for (const part of set.split(/\s+/)) {
    if (part === "" || part === ",") continue;
    const endsList = part.endsWith(",");
    if (isAddress && !part.startsWith("data:")) addresses.push(endsList ? part.slice(0, -1) : part);
    isAddress = endsList;
  }
  return addresses;
}
