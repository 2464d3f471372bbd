import { expect, test } from "vitest";
import { findTokens } from "./find-tokens.ts";

const LETTERS = "aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0zAbCdEfGhIjKlMnOpQrStUvWxYz0123456789";
const take = (length: number): string => LETTERS.slice(0, length);
/** Keys are put together here, so that this file itself holds none. */
const join = (...parts: string[]): string => parts.join("");

test.each([
  ["an access key of AWS", join("AKI", "AQWERTYUIOPASDFGH")],
  ["a token of GitHub", join("gh", "p_", take(36))],
  ["a token of GitHub", join("github_", "pat_", take(22), "_", take(59))],
  ["a live key of Stripe", join("sk_", "live_", take(24))],
  ["a token of Slack", join("xox", "b-123456789012-", take(24))],
  ["a private key", join("-----BEGIN ", "PRIVATE KEY-----\\n", take(60))],
  ["a private key", join("-----BEGIN RSA ", "PRIVATE KEY-----\n", take(60))],
  ["an API key of Google", join("AIz", "a", take(35))],
])("%s", (kind, token) => {
  const text = `const key = "${token}";`;
  expect(findTokens(text)).toMatchObject([{ kind, at: 13 }]);
  expect(JSON.stringify(findTokens(text))).not.toContain(token.slice(10, 20));
});

test.each([
  ["a sample of the documentation", join("AKI", "AIOSFODNN7EXAMPLE")],
  ["a placeholder", `ghp_${"x".repeat(36)}`],
  ["a test key", join("sk_", "test_", take(24))],
  ["a part of a longer word", join("XAKI", "AQWERTYUIOPASDFGH")],
  ["a key that is named but not there", join("-----BEGIN ", "PRIVATE KEY-----")],
  ["a public key", `-----BEGIN PUBLIC KEY-----\n${take(60)}`],
])("nothing in %s", (_, text) => {
  expect(findTokens(`const key = "${text}";`)).toEqual([]);
});
