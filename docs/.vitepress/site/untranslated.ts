import { LEFT_OUT, leadsOutside } from "./links-outside.ts";
import { CHINESE, hasPage, pagesIn, readPage } from "./pages.ts";
import { WORDS } from "./words.ts";

export interface UntranslatedPage {
  params: { page: string };
  content: string;
}

/**
 * English pages that have no Chinese partner, with a line that says so, for the Chinese half of the site: its links and
 * the switch of the language lead somewhere that way.
 * @param folder Of the English pages, relative to the docs folder.
 */
export function untranslated(...folder: readonly string[]): UntranslatedPage[] {
  return pagesIn(...folder)
    .filter(({ name }) => !LEFT_OUT.includes(`${name}.md`) && !hasPage(CHINESE, ...folder, `${name}.md`))
    .map(({ name }) => {
      const text = oneDeeper(readPage(...folder, `${name}.md`), [...folder, `${name}.md`].join("/"));
      const note = `::: info ${WORDS.zh.notTranslated}\n:::`;
      return { params: { page: name }, content: text.replace(/^# .+$/mu, (title) => `${title}\n\n${note}`) };
    });
}

/** Pictures are not there once for each language, and neither are the files of the repository. */
function oneDeeper(text: string, page: string): string {
  return text.replaceAll(/(?<=\]\()[^)\s]+(?=\))/gu, (href) =>
    /^(?:\.\.\/)*pictures\//u.test(href) || leadsOutside(href, page) ? `../${href}` : href,
  );
}
