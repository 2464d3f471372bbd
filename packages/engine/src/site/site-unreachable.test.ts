import { expect, test } from "vitest";
import { siteUnreachable } from "./site-unreachable.ts";

const failure = (code: string): Error =>
  new TypeError("fetch failed", { cause: Object.assign(new Error("x"), { code }) });

test.each([
  ["ENOTFOUND", "Its name is unknown to DNS."],
  ["EAI_AGAIN", "This computer seems to be offline."],
  ["ECONNREFUSED", "The server refused the connection."],
  ["DEPTH_ZERO_SELF_SIGNED_CERT", "Its certificate is not trusted, so nobody knows who answers."],
  ["CERT_HAS_EXPIRED", "Its certificate is not trusted, so nobody knows who answers."],
  ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "Its certificate is not trusted, so nobody knows who answers."],
  ["ERR_TLS_CERT_ALTNAME_INVALID", "Its certificate is not trusted, so nobody knows who answers."],
  ["UND_ERR_CONNECT_TIMEOUT", "It did not answer in time."],
  ["ETIMEDOUT", "It did not answer in time."],
  ["SOMETHING_NEW", "The request failed before an answer came."],
])("%s", (code, reason) => {
  expect(siteUnreachable("https://example.com/x", failure(code)).reason).toBe(reason);
});

test("a host with several addresses gives the reason of the first", () => {
  const cause = new AggregateError([Object.assign(new Error("x"), { code: "ECONNREFUSED" })]);
  const error = siteUnreachable("https://example.com/", new TypeError("fetch failed", { cause }));
  expect(error.message).toBe("example.com could not be reached.");
  expect(error.reason).toBe("The server refused the connection.");
});
