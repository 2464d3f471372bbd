import { STUDIO_LANGUAGES } from "@pakeplus/core";
import { expect, test } from "vitest";
import { openGitHub } from "../github/harness/github-desk.ts";
import { openBrowser, openWindow } from "../harness/browser.ts";
import { openFilledStudio, signIn } from "./harness/filled-studio.ts";
import { accessFaults, overflows, settled, shownTexts } from "./harness/looks.ts";
import { placesOf, visit } from "./harness/places.ts";
import { keepLooks } from "./harness/pictures.ts";
import { untranslated } from "./harness/texts.ts";

test("every page has no fault of access in either theme, and fits in five languages from 360 to 1440 pixels", async () => {
  const studio = await openFilledStudio();
  await signIn(studio, await openGitHub());
  const { page } = await openWindow(await openBrowser());
  await page.goto(studio.url);
  const faults: Record<string, readonly string[]> = {};
  const note = (name: string, found: readonly string[]): void => {
    if (found.length > 0) faults[name] = found;
  };
  for (const place of placesOf(studio)) {
    await studio.call("PATCH", "/api/settings", { language: "en" });
    await page.setViewportSize({ width: 1440, height: 900 });
    await visit(page, studio.base, place);
    for (const theme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme: theme });
      await page.waitForSelector(`[data-mantine-color-scheme="${theme}"]`);
      note(`${place.name}, ${theme}`, await accessFaults(page));
      await keepLooks(page, `${place.name}-${theme}`);
    }
    for (const language of STUDIO_LANGUAGES) {
      await studio.call("PATCH", "/api/settings", { language });
      await page.waitForSelector(`html[lang="${language}"]`);
      for (const width of [1440, 360]) {
        await page.setViewportSize({ width, height: 900 });
        await settled(page);
        note(`${place.name}, ${language}, ${width}`, await overflows(page));
      }
      note(`${place.name}, ${language}`, untranslated(await shownTexts(page), language));
    }
  }
  expect(faults).toEqual({});
});
