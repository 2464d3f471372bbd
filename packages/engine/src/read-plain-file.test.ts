import { join } from "node:path";
import { expect, test } from "vitest";
import { systemCode, systemReason } from "./file-errors.ts";
import { readPlainFile } from "./read-plain-file.ts";
import { tempFolder } from "./testing/temp-folder.ts";

async function failureOf(file: string, most = 10): Promise<unknown> {
  return readPlainFile(file, most).then(
    () => null,
    (error: unknown) => error,
  );
}

test("plain files are read; devices, which have no end, and large files are not", async () => {
  const dir = tempFolder({ a: "1234567890", b: "12345678901" });
  expect((await readPlainFile(join(dir, "a"), 10)).toString()).toBe("1234567890");
  expect(systemReason(await failureOf(join(dir, "b")))).toBe("it is larger than 0 MB");
  expect(systemReason(await failureOf(process.platform === "win32" ? "\\\\.\\NUL" : "/dev/zero"))).not.toBe(
    "",
  );
  expect(systemCode(await failureOf(join(dir, "c")))).toBe("ENOENT");
  expect(systemCode(await failureOf(dir))).toBe("EISDIR");
});
