import { pathOf } from "./element-path.ts";
import { type KeptField, keepFields } from "./fields.ts";

/** What a person would miss after a reload. */
export interface KeptState {
  address: string;
  /** Of the page (path null) and of everything in it that was scrolled. */
  scrolls: readonly { path: string | null; x: number; y: number }[];
  fields: readonly KeptField[];
  /** Paths of `<details>` that were opened or closed, with their state. */
  details: readonly { path: string; open: boolean }[];
  focus: { path: string; start: number | null; end: number | null } | null;
  /** Entries of the session storage, which ends with the window. */
  session: readonly (readonly [key: string, value: string])[];
}

function keepScrolls(root: Document): KeptState["scrolls"] {
  const page = root.scrollingElement;
  const scrolled = [...root.querySelectorAll("*")].filter(
    (element) => element !== page && (element.scrollTop !== 0 || element.scrollLeft !== 0),
  );
  return [
    { path: null, x: Math.round(scrollX), y: Math.round(scrollY) },
    ...scrolled.map((element) => ({
      path: pathOf(element),
      x: Math.round(element.scrollLeft),
      y: Math.round(element.scrollTop),
    })),
  ];
}

function keepFocus({ activeElement, body }: Document): KeptState["focus"] {
  if (activeElement === null || activeElement === body) return null;
  const isText = activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement;
  return {
    path: pathOf(activeElement),
    start: isText ? activeElement.selectionStart : null,
    end: isText ? activeElement.selectionEnd : null,
  };
}

function keepSession(): KeptState["session"] {
  try {
    return Object.entries(sessionStorage);
  } catch {
    // A document without an origin has none.
    return [];
  }
}

export function keepState(): KeptState {
  return {
    address: location.href,
    scrolls: keepScrolls(document),
    fields: keepFields(document),
    details: [...document.querySelectorAll("details")].map((element) => ({
      path: pathOf(element),
      open: element.open,
    })),
    focus: keepFocus(document),
    session: keepSession(),
  };
}
