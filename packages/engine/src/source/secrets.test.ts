import { describe, expect, test } from "vitest";
import { secretKind } from "./secrets.ts";

const kindOf = (name: string, head = ""): string | null => secretKind(name, () => head);

describe("secretKind", () => {
  test.each([
    ".env",
    ".env.local",
    ".ENV.Production",
    ".npmrc",
    ".netrc",
    "id_rsa",
    "id_ed25519",
    "server.pem",
    "tls.key",
    "release.keystore",
    "app.jks",
    "cert.p12",
    "AuthKey.p8",
    "credentials.json",
    "passwords.kdbx",
  ])("%s looks like a secret", (name) => {
    expect(kindOf(name)).not.toBeNull();
  });

  test.each([
    ".env.example",
    ".env.sample",
    "environment.js",
    "id_rsa.pub",
    "keys.js",
    "monkey.png",
    "index.html",
    "account.json",
  ])("%s is harmless", (name) => {
    expect(kindOf(name)).toBeNull();
  });

  test("the text tells a certificate from a key", () => {
    expect(kindOf("ca.pem", "-----BEGIN CERTIFICATE-----\nMII")).toBeNull();
    expect(kindOf("pub.pem", "-----BEGIN PUBLIC KEY-----\nMII")).toBeNull();
    expect(kindOf("both.pem", "-----BEGIN CERTIFICATE-----\n-----BEGIN PRIVATE KEY-----")).toBe(
      "a private key",
    );
    expect(kindOf("talk.key", "PK\u0003\u0004")).toBeNull();
  });

  test("a service account is known by what is in it", () => {
    expect(kindOf("my-service-account.json", '{"type":"service_account","private_key":"x"}')).toBe(
      "credentials",
    );
    expect(kindOf("service-worker-assets.json", "{}")).toBeNull();
  });

  test("files with ordinary names are not opened", () => {
    const kind = secretKind("index.html", () => {
      throw new Error("was opened");
    });
    expect(kind).toBeNull();
  });
});
