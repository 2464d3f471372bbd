/** Buttons of a title bar, by the side they stand on, in order. */
export interface ButtonSides {
  left: readonly string[];
  right: readonly string[];
}

/** Which buttons of the system a window may have. */
export interface ButtonOptions {
  minimizable: boolean;
  maximizable: boolean;
  closable: boolean;
  resizable: boolean;
}

/**
 * What the desktop says about the buttons of title bars, without those that the window does not have.
 * @param layout GTK's `gtk-decoration-layout`: names with commas, a colon between left and right; for example
 *   `menu:minimize,maximize,close`.
 */
export function buttonSides(layout: string, options: ButtonOptions): ButtonSides {
  const allowed = new Map([
    ["minimize", options.minimizable],
    ["maximize", options.maximizable && options.resizable],
    ["close", options.closable],
  ]);
  const [left = "", right = ""] = layout.split(":");
  const keep = (side: string) => side.split(",").filter((name) => allowed.get(name.trim()) === true);
  return { left: keep(left), right: keep(right) };
}
