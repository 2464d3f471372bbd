export type Language = "en" | "zh";

export interface Chapter {
  title: Readonly<Record<Language, string>>;
  /** Names of guide pages. One that no chapter names stands at the end of the last. */
  pages: readonly string[];
}

/** The order in which the guide is read. */
export const CHAPTERS: readonly Chapter[] = [
  { title: { en: "Start", zh: "入门" }, pages: ["create", "website", "studio"] },
  {
    title: { en: "Make it yours", zh: "打磨应用" },
    pages: ["configure", "permissions", "blocking", "preview", "check"],
  },
  {
    title: { en: "Build and hand out", zh: "构建与分发" },
    pages: ["build", "token", "publishing", "hand-out"],
  },
  { title: { en: "When you need it", zh: "需要时查阅" }, pages: ["import", "troubleshooting"] },
];
