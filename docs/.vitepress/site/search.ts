import type { DefaultTheme } from "vitepress";
import type { Language } from "./chapters.ts";
import { CHINESE } from "./pages.ts";
import { WORDS } from "./words.ts";

type Search = Extract<DefaultTheme.Config["search"], { provider: "local" }>;
type Translations = NonNullable<NonNullable<Search["options"]>["translations"]>;

function translations(language: Language): Translations {
  const words = WORDS[language];
  return {
    button: { buttonText: words.search, buttonAriaLabel: words.search },
    modal: {
      displayDetails: words.searchDetails,
      resetButtonTitle: words.searchReset,
      backButtonTitle: words.searchBack,
      noResultsText: words.searchNothing,
      footer: { selectText: words.select, navigateText: words.navigate, closeText: words.close },
    },
  };
}

/**
 * Words as the search knows them. Chinese has no spaces between words: each pair of neighbouring characters is one.
 * VitePress sends the function's source to the browser, so it may not use anything outside itself.
 */
export function tokenize(text: string): string[] {
  return text
    .split(/[\s\p{P}\p{S}]+/u)
    .flatMap((part) =>
      part.split(/(?<=\p{Script=Han})(?!\p{Script=Han})|(?<!\p{Script=Han})(?=\p{Script=Han})/u),
    )
    .flatMap((part) => {
      const letters = part.match(/\p{Script=Han}/gu) ?? [];
      if (letters.length < 2) return [part];
      return letters.slice(1).map((letter, index) => `${letters[index] ?? ""}${letter}`);
    })
    .filter((part) => part !== "");
}

/** A search in the browser, over an index that is part of the site. */
export const search: Search = {
  provider: "local",
  options: {
    translations: translations("en"),
    locales: { [CHINESE]: { translations: translations("zh") } },
    miniSearch: { options: { tokenize }, searchOptions: { combineWith: "AND", prefix: true, fuzzy: 0.1 } },
  },
};
