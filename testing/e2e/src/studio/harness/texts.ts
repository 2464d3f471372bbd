import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../harness/cli.ts";

const FOLDER = join(ROOT, "packages/studio/web/src/texts");

/** Every text of a language by its area and key, such as `apps:create.url`. */
function textsOf(language: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const file of readdirSync(join(FOLDER, language)).filter((name) => name.endsWith(".json"))) {
    const area = file.slice(0, -".json".length);
    collect(JSON.parse(readFileSync(join(FOLDER, language, file), "utf8")), `${area}:`, texts);
  }
  return texts;
}

function collect(value: unknown, at: string, texts: Map<string, string>): void {
  if (typeof value === "string") texts.set(at, value);
  else {
    for (const [name, inner] of Object.entries(value as Readonly<Record<string, unknown>>)) {
      collect(inner, at.endsWith(":") ? `${at}${name}` : `${at}.${name}`, texts);
    }
  }
}

/** What stands on a page by mistake: keys without a text, and English where the language has a word of its own. */
export function untranslated(shown: readonly string[], language: string): string[] {
  const english = textsOf("en");
  const own = textsOf(language);
  const keys = new Set([...english.keys()].flatMap((key) => [key, key.replace(/^[^:]*:/u, "")]));
  const meant = new Set(own.values());
  const foreign = new Set(
    [...english].filter(([key, text]) => own.get(key) !== text).map(([, text]) => text),
  );
  return shown.filter(
    (text) =>
      (keys.has(text) && text.includes(".")) ||
      /\{\{|<\/?[a-z]+>/u.test(text) ||
      (foreign.has(text) && !meant.has(text)),
  );
}
