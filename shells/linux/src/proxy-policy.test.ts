import type { RuntimeConfig } from "@pakeplus/core";
import { expect, it } from "vitest";
import { routeRequest } from "./proxy-policy.ts";

function config(start: object, cleartext: readonly string[]): RuntimeConfig {
  return { start, network: { userAgent: null, proxy: null, cleartext } } as unknown as RuntimeConfig;
}

const bundled = { kind: "bundled", origin: "http://app.localhost", entry: "/index.html", spa: false };
const remote = (origin: string) => ({ kind: "remote", origin, url: `${origin}/` });

it.each([
  ["the payload", bundled, [], "http", "app.localhost", 80, "payload"],
  ["another port of its name", bundled, [], "http", "app.localhost", 8080, "refuse"],
  [
    "the payload's name in an app of a site",
    remote("https://a.example"),
    [],
    "http",
    "app.localhost",
    80,
    "refuse",
  ],
  ["a host that is not listed", bundled, [], "http", "a.example", 80, "refuse"],
  ["a listed host", bundled, ["A.example"], "http", "a.example", 8080, "forward"],
  ["a listed host and port", bundled, ["10.0.0.1:81"], "http", "10.0.0.1", 81, "forward"],
  ["another port of it", bundled, ["10.0.0.1:81"], "http", "10.0.0.1", 82, "refuse"],
  ["an IPv6 host", bundled, ["[::1]:81"], "http", "::1", 81, "forward"],
  ["a longer name", bundled, ["a.example"], "http", "x.a.example", 80, "refuse"],
  ["the site of the app", remote("http://a.example"), [], "http", "a.example", 80, "forward"],
  ["another port of the site", remote("http://a.example"), [], "http", "a.example", 81, "refuse"],
  ["the site with a port", remote("http://a.example:81"), [], "ws", "a.example", 81, "forward"],
  ["http of a site that is https", remote("https://a.example"), [], "http", "a.example", 80, "refuse"],
])("%s", (_name, start, cleartext, scheme, host, port, expected) => {
  expect(routeRequest(config(start, cleartext), { scheme, host, port })).toBe(expected);
});
