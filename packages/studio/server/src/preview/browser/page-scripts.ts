import type { RuntimeInjection } from "@pakeplus/core";

/** As the protocol takes it. */
export interface PageScript {
  source: string;
  /** A world of its own, as the shell gives it; absent for the page's. */
  worldName?: string;
}

const WORLD = "pakeplus-inject";

/**
 * What a definition injects, for `Page.addScriptToEvaluateOnNewDocument`, which runs it before anything of the page.
 * @param startOrigin Of the page that is shown, which is another for bundled content than in the packaged app.
 */
export function pageScripts(injections: readonly RuntimeInjection[], startOrigin: string): PageScript[] {
  return injections.map((injection) => {
    const { kind, code, when, frames, world, origins } = injection;
    const body = kind === "css" ? styleSource(code) : when === "end" ? atEnd(code) : code;
    const here = (origins ?? [startOrigin]).map((origin) => `self.origin === ${JSON.stringify(origin)}`);
    const place = frames === "main" ? ` && self === self.top` : "";
    const source = `if ((${here.join(" || ")})${place}) {\n${body}\n}`;
    return kind === "css" || world === "isolated" ? { source, worldName: WORLD } : { source };
  });
}

/** Adopted sheets need no permission of the page's content policy and come after its own. */
function styleSource(code: string): string {
  return `const sheet = new CSSStyleSheet();
sheet.replaceSync(${JSON.stringify(code)});
const adopt = () => {
  if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
};
adopt();
for (const event of ["DOMContentLoaded", "load", "pageshow"]) addEventListener(event, adopt);`;
}

function atEnd(code: string): string {
  return `addEventListener("DOMContentLoaded", () => {\n${code}\n}, { once: true });`;
}
