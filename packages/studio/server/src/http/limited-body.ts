import { AppError } from "@pakeplus/core";

/**
 * Reads a body that may be so long and no longer.
 * @throws AppError STUDIO_TOO_LARGE as soon as more has arrived.
 */
export async function limitedBody(request: Request, most: number): Promise<Uint8Array> {
  if (Number(request.headers.get("content-length") ?? 0) > most) throw tooLarge(most);
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of request.body ?? []) {
    length += part.byteLength;
    if (length > most) throw tooLarge(most);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function tooLarge(most: number): AppError {
  return new AppError("STUDIO_TOO_LARGE", "What was sent is too large.", {
    reason: `The most is ${Math.round(most / 1_000_000)} MB.`,
  });
}
