import { describe, expect, test } from "vitest";
import { AppError, ERROR_SPECS, errorDocs, type ErrorCode } from "./errors.ts";

const CODES = Object.keys(ERROR_SPECS) as ErrorCode[];

describe("the error table", () => {
  test.each(CODES)("%s is named, explained and has an exit code of its kind", (code) => {
    const { kind, exitCode, meaning } = ERROR_SPECS[code];
    expect(code).toMatch(/^[A-Z]+(?:_[A-Z]+)*$/);
    expect(meaning).toMatch(/^[A-Za-z].{10,100}\.$/);
    expect(meaning).not.toMatch(/please|!/i);
    expect(kind === "system").toBe(exitCode === 70);
    expect(code === "CANCELLED").toBe(exitCode === 130);
  });

  test("a page is found by its code", () => {
    expect(errorDocs("SOURCE_ENTRY_MISSING")).toBe("errors/source-entry-missing");
  });
});

describe("an error", () => {
  test("shows what helps and keeps cause and stack to itself", () => {
    const error = new AppError("ICON_UNREADABLE", "The icon is damaged.", {
      cause: new Error("secret /home/ada"),
      reason: "It ends too early.",
      hint: "Export it again.",
      issues: [{ path: "icon", code: "damaged", message: "Cut off." }],
    });
    expect(error.exitCode).toBe(2);
    expect(error.cause).toBeInstanceOf(Error);
    expect(JSON.parse(JSON.stringify(error.toPublic()))).toEqual({
      code: "ICON_UNREADABLE",
      message: "The icon is damaged.",
      reason: "It ends too early.",
      hint: "Export it again.",
      issues: [{ path: "icon", code: "damaged", message: "Cut off." }],
      docs: "errors/icon-unreadable",
    });
  });

  test("without anything to add has only code, message and page", () => {
    expect(new AppError("INTERNAL", "It broke.").toPublic()).toEqual({
      code: "INTERNAL",
      message: "It broke.",
      docs: "errors/internal",
    });
  });
});
