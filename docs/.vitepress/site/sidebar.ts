import type { DefaultTheme } from "vitepress";
import { CHAPTERS } from "./chapters.ts";
import type { Language } from "./chapters.ts";
import { CHINESE, pagesIn } from "./pages.ts";
import type { Page } from "./pages.ts";
import { WORDS } from "./words.ts";

type Item = DefaultTheme.SidebarItem;

function home(language: Language): string {
  return language === "en" ? "/" : `/${CHINESE}/`;
}

/** The pages of a part, titled in the language; a page that is not translated says so in its title. */
function pagesOf(part: string, language: Language): Page[] {
  if (language === "en") return pagesIn(part);
  const own = pagesIn(CHINESE, part);
  return pagesIn(part).map(
    ({ name, title }) =>
      own.find((page) => page.name === name) ?? { name, title: `${title}${WORDS[language].inEnglish}` },
  );
}

function links(pages: readonly Page[], base: string): Item[] {
  return pages.map(({ name, title }) => ({ text: title, link: `${base}${name}` }));
}

function guide(language: Language): Item[] {
  const pages = pagesOf("guide", language);
  const named = new Set(CHAPTERS.flatMap((chapter) => chapter.pages));
  const rest = pages.filter(({ name }) => !named.has(name));
  return CHAPTERS.map((chapter, index) => {
    const own = chapter.pages.flatMap((name) => pages.find((page) => page.name === name) ?? []);
    const all = index === CHAPTERS.length - 1 ? [...own, ...rest] : own;
    return { text: chapter.title[language], items: links(all, `${home(language)}guide/`) };
  });
}

function reference(language: Language): Item[] {
  const pages = links(pagesOf("reference", language), `${home(language)}reference/`);
  const graphics = { text: WORDS[language].graphics, link: `${home(language)}linux-graphics` };
  return [{ text: WORDS[language].reference, items: [...pages, graphics] }];
}

/** Error codes by their first word; words with a single code stand together. */
function errors(language: Language): Item[] {
  const pages = pagesIn("errors");
  const ofWord = (word: string): Page[] => pages.filter(({ name }) => firstWord(name) === word);
  const words = [...new Set(pages.map(({ name }) => firstWord(name)))];
  const group = (text: string, own: readonly Page[]): Item => ({
    text,
    collapsed: true,
    items: links(own, `${home(language)}errors/`),
  });
  const all = { text: WORDS[language].allErrors, link: `${home(language)}reference/errors` };
  return [
    { text: WORDS[language].errors, items: [all] },
    ...words.filter((word) => ofWord(word).length > 1).map((word) => group(word.toUpperCase(), ofWord(word))),
    group(
      WORDS[language].otherErrors,
      pages.filter(({ name }) => ofWord(firstWord(name)).length === 1),
    ),
  ];
}

function firstWord(name: string): string {
  return name.split("-")[0] ?? name;
}

/** The side bars of one language, by the addresses where they stand. */
export function sidebar(language: Language): DefaultTheme.SidebarMulti {
  const base = home(language);
  return {
    [`${base}guide/`]: guide(language),
    [`${base}reference/`]: reference(language),
    [`${base}linux-graphics`]: reference(language),
    [`${base}errors/`]: errors(language),
  };
}
