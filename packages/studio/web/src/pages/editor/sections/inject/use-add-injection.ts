import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { InjectionKind } from "../../../../models/editor-parts/injections.ts";
import { RECIPE_TABLE, recipeEntry, type RecipeName } from "../../../../models/editor-parts/recipes.ts";
import { useEditor } from "../../editor-context.ts";
import { useProjectFiles } from "../../files/use-project-files.ts";

export type Addition = { recipe: RecipeName } | { kind: InjectionKind };

const EMPTY_FILES = { css: "inject/style.css", js: "inject/script.js" } as const;

/** Adds an entry, with a new file where it needs one; no file that exists is touched. */
export function useAddInjection(): {
  add: (addition: Addition) => void;
  error: unknown;
  isBusy: boolean;
} {
  const { t } = useTranslation("editor-parts");
  const { document } = useEditor();
  const files = useProjectFiles();
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const entryOf = async (addition: Addition): Promise<unknown> => {
    if ("recipe" in addition) {
      const recipe = RECIPE_TABLE[addition.recipe];
      if (addition.recipe === "ad" || recipe.file === null) return recipeEntry(recipe, "");
      const text = recipe.content(t(`recipes.${addition.recipe}.comment`));
      return recipeEntry(recipe, await files.create(recipe.file, new Blob([text])));
    }
    const { kind } = addition;
    if (kind === "hide") return { hide: [".selector"] };
    return { [kind]: await files.create(EMPTY_FILES[kind], new Blob([""])) };
  };
  const add = async (addition: Addition) => {
    setBusy(true);
    setError(null);
    try {
      const entry = await entryOf(addition);
      // The list as it is when the file is written, not as it was when the button was pressed.
      const list: unknown = document.get().value["inject"];
      document.edit(["inject", Array.isArray(list) ? list.length : 0], entry);
    } catch (failure) {
      setError(failure);
    }
    setBusy(false);
  };
  return { add: (addition) => void add(addition), error, isBusy };
}
