import { AppError } from "@pakeplus/core";

/** @throws AppError USAGE_INVALID for what is no number of a build. */
export function parseRunId(written: string | undefined): number {
  const id = /^\d{1,15}$/u.test(written ?? "") ? Number(written) : 0;
  if (id > 0) return id;
  throw new AppError("USAGE_INVALID", `"${written ?? ""}" is not the number of a build.`, {
    hint: "pakeplus runs lists the builds with their numbers.",
  });
}
