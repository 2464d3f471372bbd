import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { STUDIO_LANGUAGES } from "@pakeplus/core";
import { expect, test } from "vitest";
import { AREAS } from "./areas.ts";

const SOURCE = fileURLToPath(new URL("..", import.meta.url));

type Flat = ReadonlyMap<string, string>;

function flatten(value: unknown, path: string, into: Map<string, string>): void {
  if (typeof value === "string") into.set(path, value);
  else if (typeof value === "object" && value !== null) {
    for (const [key, inner] of Object.entries(value))
      flatten(inner, path === "" ? key : `${path}.${key}`, into);
  }
}

function textsOf(language: string, area: string): Flat {
  const flat = new Map<string, string>();
  flatten(JSON.parse(readFileSync(join(SOURCE, "texts", language, `${area}.json`), "utf8")), "", flat);
  return flat;
}

const PLURAL = /_(?:zero|one|two|few|many|other)$/u;

/** A plural counts as one text, whatever forms a language has. */
function names(texts: Flat): string[] {
  return [...new Set([...texts.keys()].map((key) => key.replace(PLURAL, "")))].toSorted();
}

function placeholders(text: string): string[] {
  return [...new Set(text.match(/\{\{\w+\}\}|<\/?\w+>/gu))].toSorted();
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /(?<!\.test)\.tsx?$/u.test(entry.name) ? [readFileSync(path, "utf8")] : [];
  });
}

/** What differs from the English text: a missing form of a plural, another placeholder. */
function differences(language: string, texts: Flat, english: Flat, name: string): string[] {
  const own = [...texts.keys()].filter((key) => key === name || key.replace(PLURAL, "") === name);
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
  const wantedKeys = english.has(`${name}_other`) ? forms.map((form) => `${name}_${form}`) : [name];
  const wanted = placeholders(english.get(name) ?? english.get(`${name}_other`) ?? "");
  const isWhole = own.toSorted().join() === wantedKeys.join();
  const wrong = own.filter((key) => {
    const found = placeholders(texts.get(key) ?? "");
    // One thing can be said without its number.
    const isFine = key.endsWith("_one")
      ? found.every((part) => wanted.includes(part))
      : String(found) === String(wanted);
    return !isFine;
  });
  return [
    ...(isWhole ? [] : [`${language} ${name}: ${own.join()}`]),
    ...wrong.map((key) => `${language} ${key}`),
  ];
}

test.each(AREAS.map((area) => [area]))("%s says the same in every language", (area) => {
  const english = textsOf("en", area);
  for (const language of STUDIO_LANGUAGES) {
    const texts = textsOf(language, area);
    expect(names(texts), language).toEqual(names(english));
    expect(names(english).flatMap((name) => differences(language, texts, english, name))).toEqual([]);
  }
});

test.each(AREAS.map((area) => [area]))("no text of %s is left in English", (area) => {
  const english = textsOf("en", area);
  for (const language of STUDIO_LANGUAGES.filter((known) => known !== "en")) {
    const left = [...textsOf(language, area)].filter(
      // Two words in a row are a sentence; names of products and paths are the same everywhere.
      ([key, text]) => text === english.get(key) && /[a-z]{2,} [a-z]{2,}/iu.test(text),
    );
    expect(left, language).toEqual([]);
  }
});

test("every text is used", () => {
  const code = sources(SOURCE).join("\n");
  const literals = new Set([...code.matchAll(/["'`]([\w.:-]+)["'`]/gu)].map(([, key]) => key));
  const patterns = [...code.matchAll(/`([\w.:-]*\$\{[^`]*)`/gu)].map(([, template = ""]) => {
    const parts = template
      .split(/\$\{[^}]*\}/u)
      .map((part) => part.replaceAll(/[.*+?^()|[\]\\{}]/gu, "\\$&"));
    return new RegExp(`^${parts.join("[^.]+")}$`, "u");
  });
  const unused = AREAS.flatMap((area) =>
    names(textsOf("en", area))
      .filter((key) => {
        const forms = [key, `${area}:${key}`];
        return !forms.some((form) => literals.has(form) || patterns.some((pattern) => pattern.test(form)));
      })
      .map((key) => `${area}:${key}`),
  );
  expect(unused).toEqual([]);
});
