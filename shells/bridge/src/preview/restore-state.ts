import { restoreField } from "./fields.ts";
import type { KeptState } from "./keep-state.ts";

/** Pages build themselves with scripts and data: what is not there yet is waited for this long. */
const PATIENCE_MS = 3_000;
const BY_HAND = ["wheel", "pointerdown", "keydown", "touchstart"] as const;

/** One thing to put back; true when it is done. */
type Attempt = () => boolean;

function scrollTo({ path, x, y }: KeptState["scrolls"][number]): boolean {
  const element = path === null ? document.scrollingElement : document.querySelector(path);
  if (element === null) return false;
  element.scrollTo({ left: x, top: y, behavior: "instant" });
  return Math.abs(element.scrollLeft - x) <= 1 && Math.abs(element.scrollTop - y) <= 1;
}

function openDetails({ path, open }: KeptState["details"][number]): boolean {
  const element = document.querySelector(path);
  if (!(element instanceof HTMLDetailsElement)) return false;
  element.open = open;
  return true;
}

function focusOn({ path, start, end }: NonNullable<KeptState["focus"]>): boolean {
  const element = document.querySelector(path);
  if (!(element instanceof HTMLElement)) return false;
  const isText = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
  // Before the focus: a selection that changes in the field with the keyboard scrolls to it.
  if (isText && start !== null && end !== null) element.setSelectionRange(start, end);
  element.focus({ preventScroll: true });
  return document.activeElement === element;
}

function attempts({ fields, details, scrolls, focus }: KeptState): Attempt[] {
  return [
    ...fields.map((field) => () => restoreField(document, field)),
    ...details.map((entry) => () => openDetails(entry)),
    ...scrolls.map((scroll) => () => scrollTo(scroll)),
    ...(focus === null ? [] : [() => focusOn(focus)]),
  ];
}

/** The engine scrolls to what has got the keyboard a little later. */
function afterNextPaint(work: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(work));
}

function restoreSession({ session }: KeptState): void {
  try {
    if (sessionStorage.length > 0) return;
    for (const [key, value] of session) sessionStorage.setItem(key, value);
  } catch {
    // A document without an origin has none.
  }
}

/**
 * Runs at the start of a document: puts back what was kept of the same address, as soon as the page has built what it
 * belongs to, and stops at the first touch of a person.
 */
export function restoreState(kept: readonly KeptState[]): void {
  const state = kept.find(({ address }) => address === location.href);
  if (state === undefined) return;
  restoreSession(state);
  let left = attempts(state);

  let isStopped = false;
  const stop = (): void => {
    isStopped = true;
    left = [];
    observer.disconnect();
    for (const type of BY_HAND) removeEventListener(type, byHand, true);
  };
  const byHand = ({ isTrusted }: Event): void => {
    if (isTrusted) stop();
  };
  const finish = (): void => {
    if (!isStopped) state.scrolls.forEach(scrollTo);
    stop();
  };
  const attempt = (): void => {
    if (document.readyState === "loading") return;
    if (left.length === 0) return;
    left = left.filter((isDone) => !isDone());
    if (left.length === 0) afterNextPaint(finish);
  };
  const observer = new MutationObserver(attempt);
  for (const type of BY_HAND) addEventListener(type, byHand, true);
  observer.observe(document, { childList: true, subtree: true, attributes: true });
  document.addEventListener("DOMContentLoaded", attempt);
  // Pictures and styles that arrive last make the page as long as it was.
  addEventListener("load", attempt);
  setTimeout(stop, PATIENCE_MS);
}
