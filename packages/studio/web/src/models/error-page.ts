export type PageBlock =
  | { kind: "heading" | "text"; parts: readonly PagePart[] }
  | { kind: "list"; items: readonly (readonly PagePart[])[] };
export interface PagePart {
  text: string;
  isCode: boolean;
}

function partsOf(text: string): PagePart[] {
  // A link leads into the documentation, which is not here; its words stay.
  const plain = text.replaceAll(/\[([^\]]+)\]\([^)]*\)/gu, "$1").replaceAll("**", "");
  return plain
    .split("`")
    .map((part, index) => ({ text: part, isCode: index % 2 === 1 }))
    .filter((part) => part.text !== "");
}

/** Blocks of an error page: the headings, paragraphs and lists that those pages are written in. */
export function readErrorPage(markdown: string): PageBlock[] {
  const blocks = markdown.split(/\n{2,}/u).map((block) => block.trim());
  return blocks.flatMap((block): PageBlock[] => {
    if (block === "" || block.startsWith("# ")) return [];
    if (block.startsWith("## ")) return [{ kind: "heading", parts: partsOf(block.slice(3)) }];
    if (block.startsWith("- ")) {
      const items = block
        .split(/\n- /u)
        .map((item) => partsOf(item.replace(/^- /u, "").replaceAll(/\s+/gu, " ")));
      return [{ kind: "list", items }];
    }
    return [{ kind: "text", parts: partsOf(block.replaceAll(/\s+/gu, " ")) }];
  });
}
