/** Where an element stands in its document: below the nearest ancestor with an id, else from the root. */
export function pathOf(element: Element): string {
  const { id, parentElement, localName } = element;
  const root = element.ownerDocument;
  if (id !== "" && root.querySelectorAll(`#${CSS.escape(id)}`).length === 1) return `#${CSS.escape(id)}`;
  if (parentElement === null) return CSS.escape(localName);
  const same = [...parentElement.children].filter((child) => child.localName === localName);
  const place = same.length > 1 ? `:nth-of-type(${same.indexOf(element) + 1})` : "";
  return `${pathOf(parentElement)} > ${CSS.escape(localName)}${place}`;
}
