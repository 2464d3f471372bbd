import { useEffect, useState } from "react";

/** Where the focus was: on a control, or on the control that opened the menu which is gone by now. */
function origin(): HTMLElement | null {
  const focused = document.activeElement;
  const menu = focused?.closest('[role="menu"]');
  const opener = menu === null || menu === undefined ? focused : labelOf(menu);
  return opener instanceof HTMLElement ? opener : null;
}

function labelOf(menu: Element): HTMLElement | null {
  return document.getElementById(menu.getAttribute("aria-labelledby") ?? "");
}

/** Gives the focus back to what opened this, when this is gone; a keyboard would begin at the top otherwise. */
export function useReturnFocus(): void {
  // Asked while drawing: the menu is still there then.
  const [opener] = useState(origin);
  useEffect(
    () => () => {
      if (opener?.isConnected === true) opener.focus();
    },
    [opener],
  );
}
