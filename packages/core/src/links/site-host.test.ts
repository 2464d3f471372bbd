import { expect, test } from "vitest";
import { siteHost } from "./site-host.ts";

test.each([
  ["example.com", "example.com"],
  ["www.example.com", "example.com"],
  ["mail.app.example.com", "example.com"],
  ["www.bbc.co.uk", "bbc.co.uk"],
  ["mail.163.com", "163.com"],
  ["news.sina.com.cn", "sina.com.cn"],
  ["www.sz.de", "sz.de"],
  ["t.me", "t.me"],
  ["my.shop.com.network", "com.network"],
  ["me.github.io", "me.github.io"],
  ["a.b.pages.dev", "b.pages.dev"],
  ["github.io", "github.io"],
  ["localhost", "localhost"],
  ["192.168.1.10", "192.168.1.10"],
  ["[::1]", "[::1]"],
])("the site of %s is %s", (host, site) => {
  expect(siteHost(host)).toBe(site);
});
