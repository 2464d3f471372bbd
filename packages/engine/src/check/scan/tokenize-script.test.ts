import { describe, expect, test } from "vitest";
import { tokenizeScript } from "./tokenize-script.ts";

function texts(script: string): string[] {
  const found: string[] = [];
  tokenizeScript(script, ({ kind, value }) => {
    if (kind === "text") found.push(value);
  });
  return found;
}

function words(script: string): string[] {
  const found: string[] = [];
  tokenizeScript(script, ({ kind, value }) => {
    if (kind === "word") found.push(value);
  });
  return found;
}

describe("what is a text", () => {
  test.each([
    ["strings", `a("x", 'y')`, ["x", "y"]],
    ["quotes in the other kind", `a("it's", 'say "x"')`, ["it's", 'say "x"']],
    ["escapes", String.raw`a("x\"y", 'http:\/\/z')`, [String.raw`x\"y`, "http://z"]],
    ["a line that goes on", 'a("x\\\ny")', ["x\\\ny"]],
    ["comments", `// "no"\n/* "no" */ "x" /* 'no`, ["x"]],
    ["a script's first line", `#!/usr/bin/env "node"\n"x"`, ["x"]],
    ["templates without substitutions", "a(`x\ny`)", ["x\ny"]],
    [
      "no templates with substitutions, but what is in them",
      "a(`x${f('y', {z: `w`})}v`, 'u')",
      ["y", "w", "u"],
    ],
    ["an unfinished string ends with its line", `a("x\nb("y")`, ["y"]],
  ])("%s", (_, script, expected) => {
    expect(texts(script)).toEqual(expected);
  });
});

describe("a slash begins a regular expression or divides", () => {
  test.each([
    ["after an operator", `a = /"/; "x"`],
    ["after return", `return /"/.test(a) ? "x" : 0`],
    ["after the head of an if", `if (a) /"/.test(b); "x"`],
    ["after a block", `if (a) { b } /"/.exec(c); "x"`],
    ["with a class that holds a slash", `a = /["/]/g; "x"`],
    ["divides after a name", `a / b; "x"; c / d`],
    ["divides after a number", `1 / b; "x"; c / d`],
    ["divides after parentheses", `(a) / b; "x"; c / d`],
    ["divides after an index", `a[0] / b; "x"; c / d`],
    ["divides after an object", `a = {b: 1} / c; "x"; c / d`],
    ["divides after ++", `a++ / b; "x"; c / d`],
    ["divides after a property named like a word of the language", `a.return / b; "x"; c / d`],
    ["divides after a private name", `this.#do / b; "x"; c / d`],
    ["divides after a template", "`${a}` / b; 'x'; c / d"],
  ])("%s", (_, script) => {
    expect(texts(script)).toEqual(["x"]);
  });
});

test("names keep their letters, numbers are no names", () => {
  expect(words("navigator.gpu; 0xfe; 1e5; $a_1; über")).toEqual(["navigator", "gpu", "$a_1", "über"]);
});
