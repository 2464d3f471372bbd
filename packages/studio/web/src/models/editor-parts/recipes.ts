import type { InjectionKind } from "./injections.ts";

export const RECIPES = ["ad", "dark", "title", "shortcut"] as const;
export type RecipeName = (typeof RECIPES)[number];

export interface Recipe {
  kind: InjectionKind;
  /** Where its file goes when the name is free; null: it has none. */
  file: string | null;
  when: "start" | "end";
  /** @param words What the file says about itself, in the language of the page. */
  content: (words: string) => string;
}

/** Words of somebody cannot end the comment that they stand in. */
const comment = (words: string): string => `/* ${words.replaceAll("*/", "* /")} */\n`;

const DARK = `@media (prefers-color-scheme: dark) {
  html {
    background: #fff;
    filter: invert(0.92) hue-rotate(180deg);
  }
  img, picture, video, canvas, iframe, [style*="background-image"] {
    filter: invert(1) hue-rotate(180deg);
  }
}
`;

const TITLE = `const wanted = "My app";

function setTitle() {
  if (document.title !== wanted) document.title = wanted;
}

setTitle();
new MutationObserver(setTitle).observe(document.head, { childList: true, characterData: true, subtree: true });
`;

const SHORTCUT = `addEventListener("keydown", (event) => {
  const isWanted = (event.ctrlKey || event.metaKey) && event.shiftKey && event.key.toLowerCase() === "k";
  if (!isWanted) return;
  event.preventDefault();
  document.querySelector('input[type="search"], [role="searchbox"], [name="q"]')?.focus();
});
`;

/** Ready solutions of what people want most; each is a file of the project that can be read and changed. */
export const RECIPE_TABLE: Readonly<Record<RecipeName, Recipe>> = {
  ad: { kind: "hide", file: null, when: "start", content: () => "" },
  dark: {
    kind: "css",
    file: "inject/dark.css",
    when: "start",
    content: (words) => comment(words) + DARK,
  },
  title: { kind: "js", file: "inject/title.js", when: "end", content: (words) => comment(words) + TITLE },
  shortcut: {
    kind: "js",
    file: "inject/shortcut.js",
    when: "end",
    content: (words) => comment(words) + SHORTCUT,
  },
};

/** What is added to `inject`. @param file Name under which the recipe's file was written. */
export function recipeEntry({ kind, when }: Recipe, file: string): Readonly<Record<string, unknown>> {
  if (kind === "hide") return { hide: [".ad"] };
  return { [kind]: file, ...(when === "end" && { when }) };
}
