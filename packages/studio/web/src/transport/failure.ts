import type { PublicError } from "@pakeplus/core";

/**
 * Why a call did not work. `refused`: the server runs, but not with this window's key. `gone`: it does not answer.
 * `told`: it answered why.
 */
export class CallFailure extends Error {
  readonly kind: "gone" | "refused" | "told";
  readonly error: PublicError | null;

  constructor(kind: "gone" | "refused" | "told", error: PublicError | null = null) {
    super(error?.message ?? kind);
    this.name = "CallFailure";
    this.kind = kind;
    this.error = error;
  }
}

/** Narrows what a server told. */
export function isPublicError(value: unknown): value is PublicError {
  return (
    typeof value === "object" &&
    value !== null &&
    "code" in value &&
    typeof value.code === "string" &&
    "message" in value &&
    typeof value.message === "string"
  );
}

/** Why an answer that is not 2xx failed. */
export async function failureOf(response: Response): Promise<CallFailure> {
  const body: unknown = await response.json().catch(() => null);
  const told = typeof body === "object" && body !== null && "error" in body ? body.error : null;
  if (!isPublicError(told)) return new CallFailure(response.status === 401 ? "refused" : "gone");
  const isRefusal = told.code === "STUDIO_KEY_WRONG" || told.code === "STUDIO_REFUSED";
  return new CallFailure(isRefusal ? "refused" : "told", told);
}
