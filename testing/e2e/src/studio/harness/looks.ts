import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { findOverflows, isSettled, readTexts } from "./in-page.js";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What an automatic judge of accessibility finds, one line each. */
export async function accessFaults(page: Page): Promise<string[]> {
  // What a frame shows is the app that is being made, not the Studio.
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).exclude("iframe").analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary ?? ""}`),
  );
}

/** What is wider than its place: the page itself, and the words of what can be pressed. */
export async function overflows(page: Page): Promise<string[]> {
  return page.evaluate(findOverflows);
}

/** Every piece of text that is read in the language of the page. */
export async function shownTexts(page: Page): Promise<string[]> {
  return page.evaluate(readTexts);
}

/** Waits until everything that was asked for has come. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(isSettled);
}
