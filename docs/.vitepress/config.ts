import { defineConfig } from "vitepress";
import { headingLabels } from "./site/heading-labels.ts";
import { language } from "./site/language.ts";
import { LEFT_OUT, linksOutside } from "./site/links-outside.ts";
import { CHINESE } from "./site/pages.ts";
import { search } from "./site/search.ts";

export default defineConfig({
  title: "PakePlus",
  srcExclude: LEFT_OUT,
  head: [["link", { rel: "icon", type: "image/svg+xml", href: "/mark.svg" }]],
  locales: { root: language("en"), [CHINESE]: language("zh") },
  themeConfig: { logo: { src: "/mark.svg", alt: "" }, search, externalLinkIcon: true },
  markdown: {
    config(renderer) {
      linksOutside(renderer);
      headingLabels(renderer);
    },
    theme: { light: "github-light", dark: "github-dark" },
  },
});
