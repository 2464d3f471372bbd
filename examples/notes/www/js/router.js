import { formatRoute, parseRoute } from "./route.js";

/**
 * Client-side routing over the history API. Plain clicks on links of this origin stay in the page;
 * clicks with a modifier key or another button are left to the browser, which opens a window.
 * @param {(route: import("./route.js").Route) => void} onChange
 */
export function createRouter(onChange) {
  const current = () => parseRoute(location.href);
  const go = (change, { replace = false } = {}) => {
    const path = formatRoute({ ...current(), ...change });
    if (path === location.pathname + location.search) return;
    history[replace ? "replaceState" : "pushState"](null, "", path);
    onChange(current());
  };

  addEventListener("popstate", () => onChange(current()));
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
    if (!link || link.target || link.hasAttribute("download") || event.defaultPrevented) return;
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const url = new URL(link.href);
    if (url.origin !== location.origin || url.hash) return;
    event.preventDefault();
    go(parseRoute(url.href));
  });
  return { current, go };
}
