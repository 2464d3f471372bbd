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

const idsOf = (autostart: boolean | null) =>
  new Map(trayMenu({ isShown: true, autostart }, stringsFor(["en"])).map(({ id, command }) => [id, command]));

test("an id keeps its meaning while entries come and go", () => {
  expect(idsOf(null).get(4)).toBe("quit");
  expect(idsOf(true).get(4)).toBe("quit");
  expect(idsOf(true).get(2)).toBe("autostart");
});
