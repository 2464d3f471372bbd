import type { Page } from "playwright-core";
import { settled } from "./looks.ts";
import type { FilledStudio } from "./filled-studio.ts";

/** Something of the Studio that can be looked at. */
export interface Place {
  name: string;
  path: string;
  /** Name of the picture of it in the documentation. */
  picture?: string;
  /** What is pressed there, by its place in the page and not by its words: every language has its own. */
  press?: (page: Page) => Promise<void>;
}

/** Every page, and what opens on it. */
export function placesOf({ notes, website, failed }: FilledStudio): readonly Place[] {
  const path = (tab: string): string => `/apps/${encodeURIComponent(notes.id)}/${tab}`;
  return [
    { name: "apps", path: "/", picture: "studio-apps.png" },
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
    { name: "edit", path: path("edit"), picture: "studio-edit.png" },
    { name: "edit-website", path: `/apps/${encodeURIComponent(website.id)}/edit` },
    { name: "check", path: path("check"), picture: "studio-check.png" },
    { name: "plan", path: path("build?plan"), picture: "studio-plan.png" },
    { name: "build", path: path("build"), picture: "studio-build.png" },
    {
      name: "build-log",
      path: path("build"),
      press: async (page) => page.locator("main h1 ~ * button, main button:has(svg)").first().click(),
    },
    {
      name: "build-failed",
      path: `/apps/${encodeURIComponent(failed.id)}/build`,
      picture: "studio-failed.png",
    },
    { name: "releases", path: path("releases"), picture: "studio-releases.png" },
    { name: "settings", path: "/settings", picture: "studio-settings.png" },
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
