import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

const KEY = /^[\w-]{43}$/u;

/** The key of the Studio's address; made once, so that an open page survives a restart of the server. */
export function readStudioKey(file: string): string {
  const kept = readKey(file);
  if (kept !== null) return kept;
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  try {
    writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx" });
  } catch {
    // Another Studio was quicker, or the file is damaged.
    if (readKey(file) === null) writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600 });
  }
  return readKey(file) ?? randomBytes(32).toString("base64url");
}

function readKey(file: string): string | null {
  try {
    const text = readFileSync(file, "utf8").trim();
    return KEY.test(text) ? text : null;
  } catch {
    return null;
  }
}

/** In the same time whether much or little of it is right. */
export function isSame(given: string, expected: string): boolean {
  const [left, right] = [given, expected].map((text) => createHmac("sha256", "same").update(text).digest());
  return left !== undefined && right !== undefined && timingSafeEqual(left, right);
}

/** Proves that two programs have the same key without telling it. */
export function proveKey(key: string, nonce: string): string {
  return createHmac("sha256", key).update(`pakeplus studio ${nonce}`).digest("hex");
}
