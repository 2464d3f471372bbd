import type { Category } from "@pakeplus/core";

interface CategoryNames {
  /** Desktop Menu Specification; ends in a semicolon. */
  menu: string;
  /** Debian policy 2.4. */
  debSection: string;
}

export const CATEGORY_NAMES: Readonly<Record<Category, CategoryNames>> = {
  "audio-video": { menu: "AudioVideo;", debSection: "sound" },
  "developer-tools": { menu: "Development;", debSection: "devel" },
  education: { menu: "Education;", debSection: "education" },
  finance: { menu: "Office;Finance;", debSection: "misc" },
  // Not "games": Debian keeps those in /usr/games.
  game: { menu: "Game;", debSection: "misc" },
  graphics: { menu: "Graphics;", debSection: "graphics" },
  network: { menu: "Network;", debSection: "net" },
  news: { menu: "Network;News;", debSection: "net" },
  office: { menu: "Office;", debSection: "text" },
  productivity: { menu: "Office;", debSection: "text" },
  science: { menu: "Science;", debSection: "science" },
  social: { menu: "Network;", debSection: "net" },
  utilities: { menu: "Utility;", debSection: "utils" },
};
