import { join } from "node:path";
import type { Download, Locator, Page } from "playwright-core";
import { testFolder } from "../../harness/test-folder.ts";

/** A person's hand: presses and writes, and counts what it did. */
export interface Hand {
  presses: number;
  /** What was written, in its order. */
  written: string[];
  press(this: void, target: Locator): Promise<void>;
  /** Writes where the writing mark is. */
  write(this: void, text: string): Promise<void>;
}

export function createHand(page: Page): Hand {
  const hand: Hand = {
    presses: 0,
    written: [],
    press: async (target) => {
      hand.presses += 1;
      await target.click();
    },
    write: async (text) => {
      hand.written.push(text);
      await page.keyboard.insertText(text);
    },
  };
  return hand;
}

/** What a press downloads, as a file. @returns its absolute path. */
export async function downloaded(page: Page, press: () => Promise<void>): Promise<string> {
  const coming = page.waitForEvent("download");
  await press();
  const download: Download = await coming;
  const file = join(await testFolder(), download.suggestedFilename());
  await download.saveAs(file);
  return file;
}
