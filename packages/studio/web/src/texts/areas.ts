import type { texts as english } from "./en/index.ts";

/** One file per part of the Studio, in each language. */
export const AREAS = [
  "common",
  "apps",
  "editor",
  "editor-parts",
  "build",
  "check",
  "releases",
  "settings",
  "doctor",
] as const;

type Shape<T> = {
  // Languages without a plural have only the last of its forms.
  [K in keyof T as K extends `${string}_one` ? never : K]: T[K] extends string ? string : Shape<T[K]>;
};

/** The texts of a language; one that is missing is a type error. */
export type Texts = Shape<typeof english>;
