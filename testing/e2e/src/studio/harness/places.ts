import type { Page } from "playwright-core";
import { settled } from "./looks.ts";
import type { FilledStudio } from "./filled-studio.ts";

/** Something of the Studio that can be looked at. */
export interface Place {
  name: string;
  path: string;
  /** What is pressed there, by its place in the page and not by its words: every language has its own. */
  press?: (page: Page) => Promise<void>;
}

/** Every page, and what opens on it. */
export function placesOf({ notes, website, failed }: FilledStudio): readonly Place[] {
  const path = (tab: string): string => `/apps/${encodeURIComponent(notes.id)}/${tab}`;
  return [
    { name: "apps", path: "/" },
    {
      name: "apps-menu",
      path: "/",
      press: async (page) => page.locator("article [aria-haspopup=menu]").first().click(),
    },
    {
      name: "apps-folder",
      path: "/",
      press: async (page) => page.locator("main section > button").first().click(),
    },
    { name: "edit", path: path("edit") },
    { name: "edit-website", path: `/apps/${encodeURIComponent(website.id)}/edit` },
    { name: "check", path: path("check") },
    { name: "plan", path: path("build?plan") },
    { name: "build", path: path("build") },
    {
      name: "build-log",
      path: path("build"),
      press: async (page) => page.locator("main h1 ~ * button, main button:has(svg)").first().click(),
    },
    { name: "build-failed", path: `/apps/${encodeURIComponent(failed.id)}/build` },
    { name: "releases", path: path("releases") },
    { name: "settings", path: "/settings" },
    { name: "doctor", path: "/doctor" },
    { name: "missing", path: "/nowhere" },
  ];
}

/** Opens a place in a window whose key the Studio knows already. */
export async function visit(page: Page, base: string, { path, press }: Place): Promise<void> {
  await page.goto(base + path);
  await settled(page);
  await press?.(page);
}
