import { relative, resolve } from "node:path";
import type { MarkdownRenderer } from "vitepress";
import { DOCS } from "./pages.ts";

/** Pages of the repository that people of the site do not need. */
export const LEFT_OUT = ["decisions.md"];

/** True for a relative link to something of the repository that the site does not hold. */
export function leadsOutside(href: string, page: string): boolean {
  if (/^[a-z][a-z+.-]*:|^[/#]/iu.test(href)) return false;
  const target = relative(DOCS, resolve(DOCS, page, "..", href.replace(/[#?].*$/u, "")));
  return target.startsWith("..") || LEFT_OUT.includes(target);
}

/** Shows links to files of the repository as plain text: on the site they would lead nowhere. */
export function linksOutside(markdown: MarkdownRenderer): void {
  markdown.core.ruler.push("links-outside", (state) => {
    const page = String(state.env.relativePath ?? "");
    for (const { children } of state.tokens) {
      let inside = false;
      for (const token of children ?? []) {
        const opens = token.type === "link_open" && leadsOutside(String(token.attrGet("href")), page);
        if (!opens && !(inside && token.type === "link_close")) continue;
        inside = opens;
        token.type = "text";
        token.tag = "";
      }
    }
  });
}
