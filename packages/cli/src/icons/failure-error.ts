import { AppError } from "@pakeplus/core";
import type { IconFailure } from "./icon-order.ts";

/** The error that the icon worker met, in its own class again. */
export function failureError({ code, message, reason, hint }: IconFailure): AppError {
  return new AppError(code, message, {
    ...(reason !== undefined && { reason }),
    ...(hint !== undefined && { hint }),
  });
}
