import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { tokenize } from "../../docs/.vitepress/site/search.ts";

test("words of texts with and without spaces", () => {
  expect(tokenize("Build on this computer.")).toEqual(["Build", "on", "this", "computer"]);
  expect(tokenize("TOKEN_REJECTED, window.width")).toEqual(["TOKEN", "REJECTED", "window", "width"]);
  expect(tokenize("构建应用")).toEqual(["构建", "建应", "应用"]);
  expect(tokenize("用GitHub令牌")).toEqual(["用", "GitHub", "令牌"]);
});

test("it can be sent as source to the browser", () => {
  const words: unknown = runInNewContext(`JSON.stringify((${tokenize.toString()})("发布 Notes"))`);
  expect(words).toBe('["发布","Notes"]');
});
