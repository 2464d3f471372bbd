import { APP_SPECS } from "./specs/app-specs.ts";
import { BLOCK_SPECS } from "./specs/block-specs.ts";
import { FOLDER_SPECS } from "./specs/folder-specs.ts";

export type { Severity } from "./specs/finding-spec.ts";

/** Everything that `check` can say. Each code is stable and has its section in `docs/reference/check.md`. */
export const FINDING_SPECS = { ...FOLDER_SPECS, ...APP_SPECS, ...BLOCK_SPECS };

export type FindingCode = keyof typeof FINDING_SPECS;
