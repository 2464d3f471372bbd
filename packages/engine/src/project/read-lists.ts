import { resolve } from "node:path";
import { AppError } from "@pakeplus/core";
import type { FileTexts } from "@pakeplus/core";
import { systemReason } from "../file-errors.ts";
import { readPlainFile } from "../read-plain-file.ts";

/** What a server sends instead of a list that it does not have. */
const WEB_PAGE = /^\s*<(?:!doctype|html|head)\b/iu;

/**
 * Reads the lists of `block.lists`.
 * @param root Absolute folder that the paths start from.
 * @throws AppError BLOCK_LIST_UNREADABLE naming the file.
 */
export async function readLists(root: string, files: readonly string[]): Promise<FileTexts> {
  const pairs = await Promise.all(files.map(async (file) => [file, await readList(root, file)] as const));
  return Object.fromEntries(pairs);
}

async function readList(root: string, file: string): Promise<string> {
  const text = decode(file, await readBytes(root, file));
  if (!WEB_PAGE.test(text)) return text;
  throw unreadable(file, {
    reason: "It is a web page, not a list of filter rules.",
    hint: "Download the list again; its first lines should be comments or rules.",
  });
}

const MOST_BYTES = 200_000_000;

async function readBytes(root: string, file: string): Promise<Uint8Array> {
  try {
    return await readPlainFile(resolve(root, file), MOST_BYTES);
  } catch (cause) {
    throw unreadable(file, {
      cause,
      reason: `${systemReason(cause)}.`,
      hint: "Check block.lists in pakeplus.json; its paths start from the folder of that file.",
    });
  }
}

function decode(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw unreadable(file, {
      cause,
      reason: "It is not a text in UTF-8; it may be packed or in another encoding.",
      hint: "Unpack it, or save it as UTF-8.",
    });
  }
}

function unreadable(file: string, why: { cause?: unknown; reason: string; hint: string }): AppError {
  return new AppError("BLOCK_LIST_UNREADABLE", `The block list ${file} cannot be read.`, why);
}
