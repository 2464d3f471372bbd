import { constants } from "node:fs";
import { open } from "node:fs/promises";
import { AppError } from "@pakeplus/core";

/**
 * A text of the app's branch; null when it has none.
 * @param path Of the checkout.
 * @throws AppError SOURCE_UNREADABLE for a link, which could name any file of the runner.
 */
export async function readOwnText(path: string): Promise<string | null> {
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW).catch((cause: unknown) => {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return null;
    throw new AppError("SOURCE_UNREADABLE", "A file of the app's branch cannot be read.", {
      cause,
      hint: "Publish again from the app's folder.",
    });
  });
  if (file === null) return null;
  try {
    return await file.readFile("utf8");
  } finally {
    await file.close();
  }
}
