/**
 * Makes an element. Properties that start with `on` are listeners; `class`, `aria-*` and the like are attributes.
 * Children are elements or text: never markup, so that no note can run a script.
 * @param {string} tag
 * @param {Record<string, unknown>} properties `null` and `false` are left out, `true` is an empty attribute
 * @param {...(Node | string | null | false)} children
 */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else if (value !== null && value !== false)
      element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.filter((child) => child !== null && child !== false));
  return element;
}

/** An icon of the sprite in index.html, hidden from screen readers. */
export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `#i-${name}`);
  svg.append(use);
  return svg;
}

/**
 * An element of index.html.
 * @throws {Error} when page and script do not belong together
 */
export function byId(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`index.html has no element #${id}`);
  return element;
}
