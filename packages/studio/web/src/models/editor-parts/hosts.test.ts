import { expect, test } from "vitest";
import { hostsOf } from "./hosts.ts";

test("names, addresses, lines of hosts files and of filter lists name hosts", () => {
  const written = `ads.example.com, https://Track.example/pixel?x=1
0.0.0.0 metrics.example # a comment
||cdn.example^$third-party
*.banner.example
# only a comment
bücher.example
ads.example.com`;
  expect(hostsOf(written)).toEqual({
    hosts: [
      "ads.example.com",
      "track.example",
      "metrics.example",
      "cdn.example",
      "banner.example",
      "xn--bcher-kva.example",
    ],
    refused: [],
  });
});

test("what names no host is given back", () => {
  expect(hostsOf("a b c\n/^ads/\n*\nfine.example")).toEqual({
    hosts: ["fine.example"],
    refused: ["a b c", "/^ads/", "*"],
  });
});
