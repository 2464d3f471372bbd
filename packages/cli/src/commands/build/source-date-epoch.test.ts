import { expect, test } from "vitest";
import { sourceDateEpoch } from "./source-date-epoch.ts";

test("whole seconds or nothing", () => {
  expect(sourceDateEpoch({})).toBeNull();
  expect(sourceDateEpoch({ SOURCE_DATE_EPOCH: "" })).toBeNull();
  expect(sourceDateEpoch({ SOURCE_DATE_EPOCH: "1700000000" })).toBe(1_700_000_000);
  for (const text of ["now", "-1", "1.5", "1e9", "99999999999"]) {
    expect(() => sourceDateEpoch({ SOURCE_DATE_EPOCH: text })).toThrow("SOURCE_DATE_EPOCH");
  }
});
