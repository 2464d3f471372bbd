import type { RuntimeInjection } from "@pakeplus/core";

/** Comparisons only: a page can replace the methods of lists. */
function guard(
  origins: readonly string[],
  body: string,
  readings: readonly string[] = ["self.origin"],
): string {
  const isHere = origins.map((origin) =>
    readings.map((reading) => `${reading} === ${JSON.stringify(origin)}`).join(" && "),
  );
  return `if (${isHere.join(" || ")}) {\n${body}\n}`;
}

/**
 * Code that runs on exactly these origins; `var` and function declarations stay global, as the author expects.
 * @param afterPage The page's own scripts have run in the same world. `self.origin` may then read what they like;
 *   `location` cannot be replaced (HTML, `LegacyUnforgeable`). A frame without an address of its own gets nothing.
 */
export function guardedScript(
  code: string,
  origins: readonly string[],
  { afterPage = false }: { afterPage?: boolean } = {},
): string {
  return guard(origins, code, afterPage ? ["self.origin", "location.origin"] : ["self.origin"]);
}

/**
 * A style sheet as a script, because the engine's own (WebKitGTK 2.50) ignore ports and, at the level of the page,
 * are lost in documents that have a style of their own. It comes after the page's sheets and needs no permission
 * of its content policy; a page that replaces the list gets it again.
 * @param place Under which the sheet is found in its script world, where `pakeplus preview` gives it another text.
 */
export function styleAsScript(code: string, origins: readonly string[], place = 0): string {
  return guard(
    origins,
    `const sheet = new CSSStyleSheet();
sheet.replaceSync(${JSON.stringify(code)});
(self.pakeplusStyles ??= {})[${place}] = sheet;
const adopt = () => {
  if (!document.adoptedStyleSheets.includes(sheet)) {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
};
adopt();
for (const event of ["DOMContentLoaded", "load", "pageshow"]) addEventListener(event, adopt);`,
  );
}

/** The exact origins of an injection. */
export function injectionOrigins(injection: RuntimeInjection, startOrigin: string): readonly string[] {
  return injection.origins ?? [startOrigin];
}
