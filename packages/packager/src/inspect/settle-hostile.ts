import { AppError } from "@pakeplus/core";
import type { PackageContents } from "./contents.ts";
import { PackageDamage } from "./read-errors.ts";

/**
 * A flipped bit can look like an attack. What was made on purpose has right checksums; where they are wrong, the
 * package is damaged and that is what a person should hear.
 */
export async function settleHostile(error: unknown, contents: PackageContents): Promise<unknown> {
  if (!(error instanceof AppError) || error.code !== "PACKAGE_HOSTILE") return error;
  try {
    await contents.checkPayload();
  } catch (damage) {
    if (damage instanceof PackageDamage) return damage;
  }
  return error;
}
