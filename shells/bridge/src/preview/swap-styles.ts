/** A style sheet that does not come in this time is left to a reload. */
const PATIENCE_MS = 2_000;
const QUERY = "pakeplus-preview";

function pathIn(address: string): string | null {
  try {
    const url = new URL(address, location.href);
    return url.origin === location.origin ? decodeURIComponent(url.pathname) : null;
  } catch {
    return null;
  }
}

/** This document and those of its frames that it may look into; others show nothing of the app. */
function documents(root: Document): Document[] {
  const frames = [...root.querySelectorAll("iframe")].flatMap(({ contentDocument }) =>
    contentDocument === null ? [] : documents(contentDocument),
  );
  return [root, ...frames];
}

function importedPaths(sheet: CSSStyleSheet): (string | null)[] {
  let rules: CSSRuleList;
  try {
    rules = sheet.cssRules;
  } catch {
    return [];
  }
  return [...rules].flatMap((rule) => {
    if (!(rule instanceof CSSImportRule)) return [];
    const below = rule.styleSheet === null ? [] : importedPaths(rule.styleSheet);
    return [pathIn(new URL(rule.href, sheet.href ?? document.baseURI).href), ...below];
  });
}

function requestedPaths(root: Document): (string | null)[] {
  const entries = root.defaultView?.performance.getEntriesByType("resource") ?? [];
  return entries.map(({ name }) => pathIn(name));
}

/** The new sheet is in place before the old one goes, so nothing is ever shown without style. */
async function swapLink(link: HTMLLinkElement, version: number): Promise<boolean> {
  const fresh = link.cloneNode(false) as HTMLLinkElement;
  const address = new URL(link.href);
  address.searchParams.set(QUERY, String(version));
  fresh.href = address.href;
  const loaded = await new Promise<boolean>((resolve) => {
    fresh.addEventListener("load", () => resolve(true), { once: true });
    fresh.addEventListener("error", () => resolve(false), { once: true });
    setTimeout(() => resolve(false), PATIENCE_MS);
    link.after(fresh);
  });
  (loaded ? link : fresh).remove();
  return loaded;
}

/**
 * Takes new versions of style sheets into the page as it stands.
 * @param changed Paths with a leading slash, not encoded.
 * @returns Whether nothing of the page still shows an old one; if not, only a reload helps.
 */
export async function swapStyles(changed: readonly string[], version: number): Promise<boolean> {
  const isChanged = (path: string | null): boolean => path !== null && changed.includes(path);
  const found = new Set<string>();
  const swaps: Promise<boolean>[] = [];
  const all = documents(document);
  for (const root of all) {
    if ([...root.styleSheets].some((sheet) => importedPaths(sheet).some(isChanged))) return false;
    for (const link of root.querySelectorAll("link")) {
      const path = pathIn(link.href);
      if (!link.relList.contains("stylesheet") || path === null || !isChanged(path)) continue;
      if (link.disabled) return false;
      found.add(path);
      swaps.push(swapLink(link, version));
    }
  }
  // Fetched by a script or used in a shadow tree: nobody but the page knows where it went.
  const isElsewhere = all.some((root) =>
    requestedPaths(root).some((path) => path !== null && isChanged(path) && !found.has(path)),
  );
  const results = await Promise.all(swaps);
  return !isElsewhere && results.every(Boolean);
}
