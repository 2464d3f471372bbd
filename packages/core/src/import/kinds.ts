/** The tools whose projects can be imported. */
export const IMPORT_KINDS = ["pakeplus", "pake", "nativefier"] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];
