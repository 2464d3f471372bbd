/** What a page asks of the file chooser, checked. */
export interface OpenRequest {
  multiple: boolean;
  /** Lower case: `.md`, `text/plain`, `image/*`. */
  accept: readonly string[];
}

const ACCEPT = /^(?:\.[^\s/*?[\]]{1,40}|[a-z]+\/(?:\*|[a-z0-9][a-z0-9.+-]*))$/;
const MAX_ACCEPT = 100;
const MAX_NAME = 255;

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

/** null when a value is not allowed. */
export function openRequest(value: unknown): OpenRequest | null {
  const { multiple = false, accept = [] } = fieldsOf(value);
  if (typeof multiple !== "boolean" || !Array.isArray(accept) || accept.length > MAX_ACCEPT) {
    return null;
  }
  const kinds = accept.map((kind: unknown) => (typeof kind === "string" ? kind.toLowerCase() : ""));
  return kinds.every((kind) => ACCEPT.test(kind)) ? { multiple, accept: kinds } : null;
}

/** The suggested name of a file; null when it is not allowed. */
export function saveName(value: unknown): string | null {
  const { name = "" } = fieldsOf(value);
  return typeof name === "string" && name.length <= MAX_NAME ? name : null;
}

/** A pattern of a file chooser for an extension in any case: `.md` is `*.[mM][dD]`. */
export function extensionPattern(extension: string): string {
  const letters = Array.from(extension, (letter) => {
    const upper = letter.toUpperCase();
    return upper === letter || upper.length !== 1 ? letter : `[${letter}${upper}]`;
  });
  return `*${letters.join("")}`;
}
