import { checkDefinition } from "@pakeplus/core";
import { Script } from "node:vm";
import { expect, test } from "vitest";
import { RECIPE_TABLE, recipeEntry, RECIPES } from "./recipes.ts";

test.each(RECIPES.map((name) => [name]))("the recipe %s is an entry that the definition takes", (name) => {
  const recipe = RECIPE_TABLE[name];
  const definition = {
    id: "com.example.tides",
    name: "Tides",
    source: { url: "https://example.com" },
    inject: [recipeEntry(recipe, recipe.file ?? "")],
  };
  expect(checkDefinition(definition).issues).toEqual([]);
});

test("files can be read whatever their comment says", () => {
  const recipes = Object.values(RECIPE_TABLE);
  const texts = recipes.filter(({ file }) => file !== null).map(({ content }) => content("a */ b"));
  for (const text of texts) expect(text.match(/\*\//gu)).toHaveLength(1);
  const scripts = recipes.filter(({ kind }) => kind === "js").map(({ content }) => content("a */ b"));
  for (const script of scripts) expect(new Script(script)).toBeInstanceOf(Script);
});
