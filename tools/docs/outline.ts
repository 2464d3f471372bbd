interface Heading {
  level: number;
  text: string;
  /** The name that the page gives the heading itself, as in `## Titel {#title}`. */
  id: string | null;
}

interface CodeBlock {
  language: string;
  /** Without comments, which are translated. */
  lines: readonly string[];
}

/** What a page and its translation have in common. */
export interface Outline {
  headings: readonly Heading[];
  code: readonly CodeBlock[];
  /** Sorted: another language has another order of words. */
  links: readonly string[];
  tableRows: number;
}

const FENCE = /^```(\w*)\n(.*?)^```$/gmsu;

/** Reads the parts of a Markdown page that do not depend on its language. */
export function outline(markdown: string): Outline {
  const prose = markdown.replaceAll(FENCE, "");
  return {
    headings: [...prose.matchAll(/^(#+) (.+?)(?: \{#([\w-]+)\})?$/gmu)].map(([, marks, text, id]) => ({
      level: marks?.length ?? 0,
      text: text ?? "",
      id: id ?? null,
    })),
    code: [...markdown.matchAll(FENCE)].map(([, language, body]) => ({
      language: language ?? "",
      lines: (body ?? "")
        .split("\n")
        .map((line) => line.replace(/(?:^|\s+)# .*$/u, ""))
        .filter((line) => line !== ""),
    })),
    links: [...prose.matchAll(/\]\(([^)\s]+)\)/gu)].map(([, href]) => href ?? "").toSorted(),
    tableRows: prose.match(/^\|/gmu)?.length ?? 0,
  };
}

/** The name that the site gives a heading: letters and digits with dashes between, as VitePress makes it. */
export function slugOf(heading: string): string {
  return heading
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-+|-+$/gu, "")
    .toLowerCase();
}
