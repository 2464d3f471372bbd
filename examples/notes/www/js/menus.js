/** Makes every `[data-menu]` a button that opens a list of buttons: arrows move, Escape and a click elsewhere close. */
export function setUpMenus() {
  for (const menu of document.querySelectorAll("[data-menu]")) setUpMenu(menu);
}

function setUpMenu(menu) {
  const opener = menu.querySelector("button");
  const panel = menu.querySelector(".menu-items");
  const items = [...panel.querySelectorAll("button")];
  const setOpen = (open) => {
    panel.hidden = !open;
    opener.setAttribute("aria-expanded", String(open));
    if (open) items[0].focus();
  };

  opener.addEventListener("click", () => setOpen(panel.hidden));
  panel.addEventListener("click", () => setOpen(false));
  document.addEventListener("pointerdown", (event) => {
    if (!panel.hidden && !menu.contains(event.target)) setOpen(false);
  });
  menu.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !menu.contains(event.relatedTarget)) setOpen(false);
  });
  menu.addEventListener("keydown", (event) => {
    if (panel.hidden) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      items[(items.indexOf(document.activeElement) + step + items.length) % items.length].focus();
    } else if (event.key === "Escape") {
      event.stopPropagation();
      setOpen(false);
      opener.focus();
    }
  });
}
