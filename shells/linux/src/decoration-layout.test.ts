import { expect, test } from "vitest";
import { buttonSides } from "./decoration-layout.ts";

const all = { minimizable: true, maximizable: true, closable: true, resizable: true };

test.each([
  ["menu:minimize,maximize,close", all, [], ["minimize", "maximize", "close"]],
  ["close,minimize:maximize", all, ["close", "minimize"], ["maximize"]],
  ["menu:close", { ...all, closable: false }, [], []],
  ["icon,menu:minimize,maximize,close", { ...all, minimizable: false }, [], ["maximize", "close"]],
  [":minimize,maximize,close", { ...all, resizable: false }, [], ["minimize", "close"]],
  ["", all, [], []],
])("%s", (layout, options, left, right) => {
  expect(buttonSides(layout, options)).toEqual({ left, right });
});
