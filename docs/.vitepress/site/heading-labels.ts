import type { MarkdownRenderer } from "vitepress";
import { CHINESE } from "./pages.ts";

/** The label of the link beside a heading, as people hear it: without the heading's name, in the page's language. */
export function headingLabel(label: string, page: string): string {
  const title = /^Permalink to "(.*?)(?: \{#[\w-]+\})?"$/u.exec(label)?.[1] ?? label;
  return page.startsWith(`${CHINESE}/`) ? `链接到“${title}”` : `Link to “${title}”`;
}

/** Corrects what VitePress writes into the links beside headings. */
export function headingLabels(markdown: MarkdownRenderer): void {
  markdown.core.ruler.push("heading-labels", (state) => {
    const page = String(state.env.relativePath ?? "");
    for (const token of state.tokens.flatMap(({ children }) => children ?? [])) {
      if (token.attrGet("class") !== "header-anchor") continue;
      token.attrSet("aria-label", headingLabel(String(token.attrGet("aria-label")), page));
    }
  });
}
