import type { RuntimeConfig } from "@pakeplus/core";
import { expect, it, test } from "vitest";
import { keyCommand } from "./key-commands.ts";

type Options = Partial<Pick<RuntimeConfig["window"], "shortcuts" | "zoomHotkeys">> & { debug?: boolean };

/** @param keys For example `Ctrl+Shift+plus`. */
function commandOf(keys: string, { debug = false, ...options }: Options = {}) {
  const parts = keys.split("+");
  const has = (modifier: string) => parts.slice(0, -1).includes(modifier);
  const press = {
    name: parts[parts.length - 1] ?? "",
    superKey: has("Super"),
    ctrl: has("Ctrl"),
    alt: has("Alt"),
    shift: has("Shift"),
  };
  const window = { shortcuts: true, zoomHotkeys: true, ...options } as RuntimeConfig["window"];
  const config = { window, debug };
  return {
    before: keyCommand(press, config, "before the page"),
    after: keyCommand(press, config, "after the page"),
  };
}

test.each([
  ["Ctrl+f", "find"],
  ["Ctrl+F", "find"],
  ["Ctrl+Shift+G", "findPrevious"],
  ["Ctrl+Shift+plus", "zoomIn"],
  ["Ctrl+KP_0", "zoomReset"],
  ["Ctrl+Shift+R", "reloadAll"],
  ["F11", "fullscreen"],
  ["Ctrl+w", "close"],
])("%s is %s, after the page", (keys, command) => {
  expect(commandOf(keys)).toEqual({ before: null, after: command });
});

test.each([
  ["Alt+Left", "back"],
  ["XF86Forward", "forward"],
])("%s is %s, before the page, which would scroll", (keys, command) => {
  expect(commandOf(keys)).toEqual({ before: command, after: null });
});

test.each(["f", "Super+Ctrl+f", "Ctrl+Alt+f", "Shift+Left", "Left", "Ctrl+F11", "Escape"])(
  "%s is the page's alone",
  (keys) => {
    expect(commandOf(keys)).toEqual({ before: null, after: null });
  },
);

it("opens developer tools only in debug builds, also without shortcuts", () => {
  expect(commandOf("F12").after).toBeNull();
  expect(commandOf("F12", { debug: true, shortcuts: false }).after).toBe("devtools");
});

it("leaves only quitting without shortcuts", () => {
  const keys = ["Ctrl+q", "Ctrl+f", "Ctrl+p", "Ctrl+w", "F5", "F11", "Ctrl+plus", "Alt+Left"];
  const left = keys.filter((key) => {
    const { before, after } = commandOf(key, { shortcuts: false });
    return before !== null || after !== null;
  });
  expect(left).toEqual(["Ctrl+q"]);
});

it("takes only zooming away without zoomHotkeys", () => {
  expect(commandOf("Ctrl+minus", { zoomHotkeys: false }).after).toBeNull();
  expect(commandOf("Ctrl+f", { zoomHotkeys: false }).after).toBe("find");
});
