import { expect, test } from "vitest";
import { evaluate, evaluateCondition, evaluateExpression, splitText } from "./expressions.ts";

const CONTEXTS = {
  inputs: { app: "notes", fast: true, count: 3, none: null },
  steps: { a: { outputs: {} } },
};
const status = (isFine: boolean) => ({
  success: () => isFine,
  failure: () => !isFine,
  always: () => true,
  cancelled: () => false,
});

test.each([
  ["inputs.app", "notes"],
  ["inputs['app']", "notes"],
  ["steps.a.outputs.missing", null],
  ["inputs.fast && 'yes' || 'no'", "yes"],
  ["format('{0}-{1}', inputs.app, inputs.count)", "notes-3"],
  ["fromJSON('[1,2]')[1]", 2],
  ["inputs.APP == 'NOTES'", true],
])("%s", (source, expected) => {
  expect(evaluateExpression(source, CONTEXTS)).toEqual(expected);
});

test("an unknown context is an error", () => {
  expect(() => evaluateExpression("secrets.x", CONTEXTS)).toThrow("secrets");
});

test.each([
  ["${{ inputs.fast }}", true],
  ["a ${{ inputs.fast }} b ${{ inputs.none }}c", "a true b c"],
  ["${{ 'quoted }} it''s' }}!", "quoted }} it's!"],
  ["no expression }}", "no expression }}"],
  [{ list: ["${{ inputs.count }}"] }, { list: [3] }],
])("the value %j", (value, expected) => {
  expect(evaluate(value, CONTEXTS)).toEqual(expected);
});

test("texts are cut at their expressions", () => {
  expect(splitText("a${{ b }}${{c}}")).toEqual([
    { text: "a", isExpression: false },
    { text: "b", isExpression: true },
    { text: "c", isExpression: true },
  ]);
});

test.each([
  [undefined, true, true],
  [undefined, false, false],
  ["inputs.fast", true, true],
  ["inputs.fast", false, false],
  ["${{ inputs.fast }}", false, false],
  ["failure() && inputs.fast", false, true],
  ["${{ always() }}", false, true],
  ["inputs.none", true, false],
])("if: %s after success %s is %s", (condition, isFine, expected) => {
  expect(evaluateCondition(condition, CONTEXTS, status(isFine))).toBe(expected);
});
