import type { texts } from "../../../../texts/en/index.ts";

type Category = keyof (typeof texts)["editor"]["categories"];

export const CATEGORY_NAMES: readonly Category[] = [
  "audio-video",
  "developer-tools",
  "education",
  "finance",
  "game",
  "graphics",
  "network",
  "news",
  "office",
  "productivity",
  "science",
  "social",
  "utilities",
];
