import { byId } from "./dom.js";

/**
 * Arrow keys between search and list, Enter opens the first match, Escape clears the search.
 * @param {() => void} clear
 */
export function setUpListKeys(clear) {
  const search = byId("search");
  const list = byId("notes");

  search.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const first = list.querySelector("a");
    if (event.key === "ArrowDown" && first) first.focus();
    else if (event.key === "Enter" && first) first.click();
    else if (event.key === "Escape" && search.value) clear();
    else return;
    event.preventDefault();
  });
  list.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
    const links = [...list.querySelectorAll("a")];
    const next = links[links.indexOf(document.activeElement) + step];
    if (next) next.focus();
    else if (step < 0) search.focus();
    event.preventDefault();
  });
}
