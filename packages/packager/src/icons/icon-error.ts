import { AppError } from "@pakeplus/core";

export function iconUnreadable(reason: string, cause?: unknown): AppError {
  return new AppError("ICON_UNREADABLE", "The icon cannot be used.", {
    reason,
    hint: "Choose a PNG or SVG image, for example 512 by 512 pixels.",
    ...(cause !== undefined && { cause }),
  });
}
