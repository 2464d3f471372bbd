import { CAPABILITIES } from "@pakeplus/core";
import { expect, test } from "vitest";
import { parseApi, parseUnion, readApiSource } from "./api-source.ts";

test("reads declarations, members, texts and examples", () => {
  const source = `/** Ignored. */
export type Code =
  /** Not given. */
  | "MISSING"
  /** Too much. */
  | "LARGE";

/** What {@link A.b} takes. */
export interface Part extends Other {
  /**
   * Two
   * lines.
   * @capability store
   * @example
   * b({
   *   c: 1,
   * });
   */
  readonly b?: (
    c: { d: number },
  ) => void;
  e: string;
}
`;
  expect([...parseApi(source).values()]).toEqual([
    {
      name: "Part",
      text: "What `A.b` takes.",
      example: null,
      capability: null,
      members: [
        {
          name: "b",
          signature: "b?: (c: { d: number }) => void",
          text: "Two lines.",
          example: "b({\n  c: 1,\n});",
          capability: "store",
        },
        { name: "e", signature: "e: string", text: "", example: null, capability: null },
      ],
    },
  ]);
  expect(parseUnion(source, "Code")).toEqual([
    ["MISSING", "Not given."],
    ["LARGE", "Too much."],
  ]);
});

test("finds all of the real source", () => {
  const source = readApiSource();
  const api = parseApi(source);
  expect(api.size).toBe(source.match(/^export interface /gmu)?.length);
  const names = api.get("PakePlusApi")?.members.map(({ name }) => name);
  expect(names?.toSorted()).toEqual([...CAPABILITIES, "on"].toSorted());
  expect(api.get("StoreApi")?.members.map(({ name }) => name)).toEqual(["get", "set", "delete", "keys"]);
  expect(parseUnion(source, "BridgeErrorCode")).toHaveLength(6);
});
