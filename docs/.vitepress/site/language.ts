import type { DefaultTheme, LocaleSpecificConfig } from "vitepress";
import { CHINESE } from "./pages.ts";
import type { Language } from "./chapters.ts";
import { sidebar } from "./sidebar.ts";
import { WORDS } from "./words.ts";

/** Everything of the site that depends on the language. */
export function language(
  name: Language,
): LocaleSpecificConfig<DefaultTheme.Config> & { label: string; lang: string } {
  const words = WORDS[name];
  const home = name === "en" ? "/" : `/${CHINESE}/`;
  return {
    label: name === "en" ? "English" : "简体中文",
    lang: name === "en" ? "en" : CHINESE,
    description: words.summary,
    themeConfig: {
      nav: [
        { text: words.guide, link: `${home}guide/create`, activeMatch: `^${home}guide/` },
        {
          text: words.reference,
          link: `${home}reference/definition`,
          activeMatch: `^${home}reference/(?!errors)`,
        },
        {
          text: words.errors,
          link: `${home}reference/errors`,
          activeMatch: `^${home}(errors/|reference/errors)`,
        },
      ],
      sidebar: sidebar(name),
      outline: { label: words.outline, level: [2, 3] },
      docFooter: { prev: words.previous, next: words.next },
      sidebarMenuLabel: words.menu,
      returnToTopLabel: words.top,
      darkModeSwitchLabel: words.appearance,
      lightModeSwitchTitle: words.light,
      darkModeSwitchTitle: words.dark,
      langMenuLabel: words.language,
      notFound: {
        title: words.missingTitle,
        quote: words.missing,
        linkLabel: words.home,
        linkText: words.home,
      },
    },
  };
}
