import { CAPABILITIES } from "@pakeplus/core";
import { expect, test } from "vitest";
import { freeCommandName, POWERS, readPowers, withPower, writeCommands } from "./powers.ts";

test("the sheet has every power", () => {
  expect([...POWERS].toSorted()).toEqual([...CAPABILITIES].toSorted());
});

test("commands are read and written back as they were", () => {
  const commands = { ls: { program: "ls", args: ["-l", { pattern: "a+" }] }, date: { program: "date" } };
  const [read] = readPowers([{ origin: "self", allow: ["run", "nonsense"], world: "isolated", commands }]);
  expect(read).toMatchObject({ origin: "self", allow: ["run"], world: "isolated" });
  expect(writeCommands(read?.commands ?? [])).toEqual(commands);
  expect(writeCommands([])).toBeUndefined();
});

test("damaged entries read as empty ones", () => {
  expect(readPowers([5, { commands: 3 }])).toEqual([
    { origin: "", allow: [], world: "page", commands: [] },
    { origin: "", allow: [], world: "page", commands: [] },
  ]);
  expect(readPowers("x")).toEqual([]);
});

test("powers keep their order, names stay unique", () => {
  expect(withPower(["store"], "app", true)).toEqual(["app", "store"]);
  expect(withPower(["app", "store"], "app", false)).toEqual(["store"]);
  expect(freeCommandName([{ name: "command", program: "", args: [] }])).toBe("command-2");
});
