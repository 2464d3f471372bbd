import { resolve } from "node:path";
import { AppError } from "@pakeplus/core";
import type { FileTexts } from "@pakeplus/core";
import { systemReason } from "../file-errors.ts";
import { readPlainFile } from "../read-plain-file.ts";

/**
 * Reads the scripts and style sheets that a plan wants to inject.
 * @param root Absolute folder that the paths start from.
 * @throws AppError SOURCE_NOT_FOUND naming the file.
 */
export async function readTexts(root: string, files: readonly string[]): Promise<FileTexts> {
  const pairs = await Promise.all(files.map(async (file) => [file, await readText(root, file)] as const));
  return Object.fromEntries(pairs);
}

const MOST_BYTES = 50_000_000;

async function readText(root: string, file: string): Promise<string> {
  try {
    return (await readPlainFile(resolve(root, file), MOST_BYTES)).toString("utf8").replace(/^\uFEFF/, "");
  } catch (error) {
    throw new AppError("SOURCE_NOT_FOUND", `The file ${file} to inject cannot be read.`, {
      cause: error,
      reason: `${systemReason(error)}.`,
      hint: "Check inject in pakeplus.json; its paths start from the folder of that file.",
    });
  }
}
