import { expect, test } from "vitest";
import { stringsFor } from "../strings.ts";
import { trayMenu } from "./tray-menu.ts";

const labels = (state: Parameters<typeof trayMenu>[0], language: string) =>
  trayMenu(state, stringsFor([language])).map(({ label, checked }) =>
    checked === true ? `✓ ${label}` : label,
  );

test("the menu says what a click does, in the person's language", () => {
  expect(labels({ isShown: true, autostart: null }, "en")).toEqual(["Hide", "", "Quit"]);
  expect(labels({ isShown: false, autostart: true }, "en")).toEqual(["Show", "✓ Start at login", "", "Quit"]);
  expect(labels({ isShown: false, autostart: false }, "zh_CN")).toEqual(["显示", "登录时启动", "", "退出"]);
});

test("an id keeps its meaning while entries come and go", () => {
  const ids = (autostart: boolean | null) =>
    new Map(
      trayMenu({ isShown: true, autostart }, stringsFor(["en"])).map(({ id, command }) => [id, command]),
    );
  expect(ids(null).get(4)).toBe("quit");
  expect(ids(true).get(4)).toBe("quit");
  expect(ids(true).get(2)).toBe("autostart");
});
