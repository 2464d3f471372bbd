import { expect, it } from "vitest";
import { notificationBody, notificationKey } from "./notification-text.ts";

it("escapes markup only for a server that reads it", () => {
  expect(notificationBody("a < b & c > d", ["actions", "body-markup"])).toBe("a &lt; b &amp; c &gt; d");
  expect(notificationBody("a < b & c > d", ["actions"])).toBe("a < b & c > d");
});

const key = (origin: string, tag: string | null, id: number) => notificationKey(origin, { tag, id });

it("gives notifications of one tag and origin one key, and every other its own", () => {
  expect(key("https://a", "mail", 1)).toBe(key("https://a", "mail", 2));
  expect(key("https://a", "mail", 1)).not.toBe(key("https://b", "mail", 1));
  expect(key("https://a", "", 1)).not.toBe(key("https://a", "", 2));
  expect(key("https://a", null, 1)).not.toBe(key("https://a", null, 2));
});
