import { expect, test } from "vitest";
import { takeKey } from "./key.ts";

function place(hash: string, stored: string | null = null) {
  const kept = new Map(stored === null ? [] : [["pakeplus-key", stored]]);
  const shown: string[] = [];
  return {
    shown,
    kept,
    location: { hash, pathname: "/apps/1/edit", search: "" },
    history: { replaceState: (_state: unknown, _title: string, address: string) => void shown.push(address) },
    storage: {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, value: string) => void kept.set(name, value),
    },
  };
}

test("the key moves from the address into the window", () => {
  const window = place("#key=abc-123");
  expect(takeKey(window)).toBe("abc-123");
  expect(window.shown).toEqual(["/apps/1/edit"]);
  expect([...window.kept.values()]).toEqual(["abc-123"]);
});

test("a reload finds the key of before; a newer address replaces it", () => {
  expect(takeKey(place("#icon", "old"))).toBe("old");
  expect(takeKey(place("#key=new", "old"))).toBe("new");
  expect(takeKey(place(""))).toBe(null);
});
