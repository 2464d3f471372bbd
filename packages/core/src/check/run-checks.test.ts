import { describe, expect, test } from "vitest";
import { ADDRESS_CASES } from "../testing/check-cases/address-cases.ts";
import { APP_CASES } from "../testing/check-cases/app-cases.ts";
import { BLOCK_CASES } from "../testing/check-cases/block-cases.ts";
import { DEFINITION_CASES } from "../testing/check-cases/definition-cases.ts";
import { FOLDER_CASES } from "../testing/check-cases/folder-cases.ts";
import {
  checkFacts,
  folderFacts,
  reference,
  referring,
  siteCheckFacts,
  withWritten,
} from "../testing/check-facts.ts";
import type { CheckFacts } from "./facts.ts";
import type { Finding } from "./finding.ts";
import { FINDING_SPECS, type FindingCode } from "./finding-specs.ts";
import { runChecks } from "./run-checks.ts";

const CASES = [...ADDRESS_CASES, ...FOLDER_CASES, ...APP_CASES, ...DEFINITION_CASES, ...BLOCK_CASES];

const found = (facts: CheckFacts, code: FindingCode): readonly Finding[] =>
  runChecks(facts).filter((finding) => finding.code === code);

describe.each(CASES)("$code", ({ code, fires, silent }) => {
  test.each(fires.map((facts, index) => ({ facts, index })))("is found ($index)", ({ facts }) => {
    expect(found(facts, code)).not.toEqual([]);
  });
  test.each(silent.map((facts, index) => ({ facts, index })))("is not found ($index)", ({ facts }) => {
    expect(found(facts, code)).toEqual([]);
  });
});

test("every code has cases", () => {
  expect(CASES.map(({ code }) => code).toSorted()).toEqual(Object.keys(FINDING_SPECS).toSorted());
});

test("an app without faults gives no finding", () => {
  expect(runChecks(checkFacts())).toEqual([]);
  expect(runChecks(siteCheckFacts())).toEqual([]);
});

test("the most serious stands first", () => {
  const severities = runChecks(
    checkFacts({
      icon: { kind: "none" },
      folder: folderFacts({ references: [reference("image", "gone.png"), reference("script", "gone.js")] }),
    }),
  ).map(({ severity }) => severity);
  expect(severities).toEqual(["error", "warning", "info"]);
});

test("what stands in several places is one finding that counts them", () => {
  const findings = runChecks(
    referring(
      ...[3, 9, 12].map((line) => reference("image", "gone.png", { place: { file: "index.html", line } })),
    ),
  );
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({ place: { file: "index.html", line: 3 } });
  expect(findings[0]?.detail).toBe("gone.png is not in the folder. It stands in 2 more places.");
});

test("a finding about the definition says the line", () => {
  const text =
    '{\n  "id": "com.example.notes",\n  "name": "Notes",\n  "version": "0.0.0",\n  "source": { "dir": "www" }\n}\n';
  const facts = withWritten({ version: "0.0.0" }, { definition: { file: "pakeplus.json", text } });
  expect(found(facts, "version-zero")).toMatchObject([{ place: { file: "pakeplus.json", line: 4 } }]);
});

test("texts follow the rules for messages", () => {
  for (const { title, meaning, help } of Object.values(FINDING_SPECS)) {
    expect(title).toMatch(/^[A-Z].*[^.]$/);
    for (const text of [meaning, help]) expect(text).toMatch(/[.)]$/);
    expect(`${title}${meaning}${help}`).not.toMatch(/!|please|sorry/i);
  }
});
