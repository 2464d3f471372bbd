import { expect, test } from "vitest";
import { COMMANDS } from "../commands.ts";
import { VERSION } from "../version.ts";
import { renderManPage } from "./render-man.ts";

const page = renderManPage();

test("every command and option is there, and no date", () => {
  for (const { name, options } of COMMANDS) {
    expect(page).toContain(`.SS ${name}\n`);
    for (const option of Object.keys(options))
      expect(page).toContain(`.B \\-\\-${option.replaceAll("-", "\\-")}`);
  }
  expect(page).toContain(`PakePlus ${VERSION}`);
  expect(page).not.toMatch(/\b20\d\d\b/);
});

test("no line is a request by accident", () => {
  const requests = [...page.matchAll(/^[.'](\S*)/gm)].map(([, name]) => name);
  expect(new Set(requests)).toEqual(
    new Set(['\\"', "TH", "SH", "SS", "PP", "TP", "B", "I", "IR", "RS", "RE", "EX", "EE"]),
  );
});
