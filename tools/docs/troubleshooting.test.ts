import { readFileSync } from "node:fs";
import { ERROR_SPECS, errorDocs, type ErrorCode } from "@pakeplus/core";
import { expect, test } from "vitest";

const page = readFileSync(new URL("../../docs/guide/troubleshooting.md", import.meta.url), "utf8");
const codes = Object.keys(ERROR_SPECS) as ErrorCode[];

test.each(codes.filter((code) => ERROR_SPECS[code].exitCode === 4))(
  "%s, which GitHub can lead to, is found by what people see",
  (code) => {
    expect(page).toContain(`[${code}](../${errorDocs(code)}.md)`);
  },
);
