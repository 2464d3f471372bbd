import { basename, resolve } from "node:path";
import { AppError } from "@pakeplus/core";
import { verifyPackage } from "@pakeplus/packager";
import type { Context } from "../../context.ts";

/** @throws AppError PACKAGE_DAMAGED naming the first damaged file, and what reading a package can throw. */
export async function run(input: { arguments: readonly string[] }, context: Context): Promise<number> {
  const file = resolve(context.cwd, input.arguments[0] ?? "");
  const result = await verifyPackage(file);
  if (!result.ok) {
    throw new AppError("PACKAGE_DAMAGED", `${basename(file)} is damaged: ${result.damaged.path}.`, {
      reason: result.damaged.reason,
      hint: "Copy or download it again, or build it again.",
    });
  }
  context.say(`${context.style.green("Undamaged")}  ${basename(file)}, ${result.files} files`);
  context.printJson({ ok: true, files: result.files });
  return 0;
}
