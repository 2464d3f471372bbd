import { expect, it } from "vitest";
import { renderErrorPage } from "./error-page.ts";
import { stringsFor } from "./strings.ts";

it("shows address and detail as text and links Retry to the address", () => {
  const page = renderErrorPage({
    address: `http://a.example/?"><script>alert(1)</script>`,
    reason: "dns",
    detail: "<b>",
    strings: stringsFor(["en"]),
  });
  expect(page).not.toContain("<script>alert");
  expect(page).toContain('href="http://a.example/?&quot;&gt;&lt;script&gt;');
  expect(page).toContain("&lt;b&gt;");
  expect(page).toContain("The name of the server was not found.");
});

it("speaks the first language it knows", () => {
  expect(stringsFor(["de_DE.UTF-8", "zh_CN.UTF-8", "en"]).retry).toBe("重试");
  expect(stringsFor(["C"]).retry).toBe("Retry");
});
