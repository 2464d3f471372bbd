import { expect, test } from "vitest";
import { headingLabel } from "../../docs/.vitepress/site/heading-labels.ts";
import { leadsOutside } from "../../docs/.vitepress/site/links-outside.ts";

test.each([
  ["../../examples/website/README.md", "guide/website.md", true],
  ["../../../examples/website/README.md", "zh-CN/guide/website.md", true],
  ["../decisions.md#github", "guide/website.md", true],
  ["../reference/definition.md#links", "guide/website.md", false],
  ["../../pictures/website.png", "zh-CN/guide/website.md", false],
  ["https://example.com/", "guide/website.md", false],
  ["#here", "guide/website.md", false],
])("whether %s in %s leads out of the site", (href, page, outside) => {
  expect(leadsOutside(href, page)).toBe(outside);
});

test("what people hear at the link beside a heading", () => {
  expect(headingLabel('Permalink to "Make one"', "guide/token.md")).toBe("Link to “Make one”");
  expect(headingLabel('Permalink to "创建令牌 {#make-one}"', "zh-CN/guide/token.md")).toBe(
    "链接到“创建令牌”",
  );
});
