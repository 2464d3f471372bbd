import { STUDIO_LANGUAGES } from "@pakeplus/core";
import { expect, test } from "vitest";
import { openGitHub } from "../github/harness/github-desk.ts";
import { openBrowser, openWindow } from "../harness/browser.ts";
import { openFilledStudio, signIn } from "./harness/filled-studio.ts";
import { accessFaults, overflows, settled, shownTexts } from "./harness/looks.ts";
import { keepLooks, keepStudioPicture } from "./harness/pictures.ts";
import { placesOf, visit } from "./harness/places.ts";
import { untranslated } from "./harness/texts.ts";

/** Pages with much on them take their time on a busy computer. */
const PATIENCE_MS = 400_000;

async function openPlaces() {
  const studio = await openFilledStudio();
  await signIn(studio, await openGitHub());
  const { page } = await openWindow(await openBrowser());
  await page.goto(studio.url);
  const faults: Record<string, readonly string[]> = {};
  return {
    studio,
    page,
    places: placesOf(studio),
    faults,
    note(this: void, name: string, found: readonly string[]) {
      if (found.length > 0) faults[name] = found;
    },
  };
}

test(
  "an automatic judge finds no fault of access on any page, in either theme",
  { timeout: PATIENCE_MS },
  async () => {
    const { studio, page, places, faults, note } = await openPlaces();
    for (const place of places) {
      await visit(page, studio.base, place);
      for (const theme of ["dark", "light"] as const) {
        await page.emulateMedia({ colorScheme: theme });
        await page.waitForSelector(`[data-mantine-color-scheme="${theme}"]`);
        note(`${place.name}, ${theme}`, await accessFaults(page));
        await keepLooks(page, `${place.name}-${theme}`);
      }
      if (place.picture !== undefined) await keepStudioPicture(page, place.picture, studio.home);
    }
    expect(faults).toEqual({});
  },
);

test(
  "every page fits and is translated in five languages, at 360 and 1440 pixels",
  { timeout: PATIENCE_MS },
  async () => {
    const { studio, page, places, faults, note } = await openPlaces();
    for (const place of places) {
      await page.setViewportSize({ width: 1440, height: 900 });
      await visit(page, studio.base, place);
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
  },
);
