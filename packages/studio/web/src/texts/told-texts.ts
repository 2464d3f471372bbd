import type { ErrorCode, FindingCode, StudioLanguage } from "@pakeplus/core";

/** Headlines of what commands say in English; a code without one is a type error. */
export type ErrorTexts = Readonly<Record<ErrorCode, string>>;
export type FindingTexts = Readonly<Record<FindingCode, { readonly title: string; readonly help: string }>>;

interface Told {
  errors: () => Promise<{ default: ErrorTexts }>;
  findings: () => Promise<{ default: FindingTexts }>;
}

/** Loaded when the first of them is shown. English needs none: commands speak it. */
export const TOLD_TEXTS: Readonly<Record<Exclude<StudioLanguage, "en">, Told>> = {
  "zh-CN": { errors: () => import("./zh-CN/errors.json"), findings: () => import("./zh-CN/findings.json") },
  "zh-TW": { errors: () => import("./zh-TW/errors.json"), findings: () => import("./zh-TW/findings.json") },
  ja: { errors: () => import("./ja/errors.json"), findings: () => import("./ja/findings.json") },
  ko: { errors: () => import("./ko/errors.json"), findings: () => import("./ko/findings.json") },
};
