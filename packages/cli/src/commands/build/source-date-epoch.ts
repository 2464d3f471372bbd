import { AppError } from "@pakeplus/core";

/**
 * Reads `SOURCE_DATE_EPOCH` by https://reproducible-builds.org/specs/source-date-epoch/.
 * @returns Seconds since 1970, or null when it is not set.
 * @throws AppError USAGE_INVALID when it is not a whole number that packages can hold.
 */
export function sourceDateEpoch(env: Readonly<Record<string, string | undefined>>): number | null {
  const text = env["SOURCE_DATE_EPOCH"] ?? "";
  if (text === "") return null;
  const seconds = Number(text);
  if (/^\d+$/.test(text) && seconds <= 0xff_ff_ff_ff) return seconds;
  throw new AppError("USAGE_INVALID", "SOURCE_DATE_EPOCH is not a time that packages can hold.", {
    reason: `It is “${text}”; it must be whole seconds since 1970, before 2106.`,
    hint: "Set it to the time of the last commit, or remove it from the environment.",
  });
}
