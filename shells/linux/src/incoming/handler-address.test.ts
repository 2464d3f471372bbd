import { expect, it } from "vitest";
import { handlerAddress } from "./handler-address.ts";

it.each([
  ["/open?link=%s", "notes:hello", "/open?link=notes%3Ahello"],
  ["/#/open/%s/now", "notes://a/b?c=d&e=#f", "/#/open/notes%3A%2F%2Fa%2Fb%3Fc%3Dd%26e%3D%23f/now"],
  ["/%s", "notes:$&$1%20%s/../ö 文", "/notes%3A%24%26%241%2520%25s%2F..%2F%C3%B6%20%E6%96%87"],
])("%s for %s", (handler, link, expected) => {
  const address = handlerAddress("http://app.localhost", handler, link);
  expect(address).toBe(`http://app.localhost${expected}`);
  expect(new URL(address).origin).toBe("http://app.localhost");
});
