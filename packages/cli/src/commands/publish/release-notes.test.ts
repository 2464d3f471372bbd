import { join } from "node:path";
import { expect, test } from "vitest";
import { tempFolder } from "../../testing/temp-folder.ts";
import { readReleaseNotes } from "./release-notes.ts";

const input = (text: string, isTerminal = false) => ({
  isTerminal,
  readAll: () => Promise.resolve(text),
  readHidden: () => Promise.reject(new Error("a question was asked")),
  readLine: () => Promise.reject(new Error("a question was asked")),
});

async function read(content: string | Uint8Array): Promise<string | null> {
  const cwd = tempFolder({ "notes.md": content });
  return readReleaseNotes("notes.md", { cwd, stdin: input("") });
}

test("Markdown arrives as it was written, without marks that nobody sees", async () => {
  expect(await read("\uFEFF## Neu\r\n\r\n- *eins* <b>\r- 二 📖\t`x`\n\n\n")).toBe(
    "## Neu\n\n- *eins* <b>\n- 二 📖\t`x`\n",
  );
  expect(await read("a\u0000b\u001B[2Jc\u009Bd")).toBe("ab[2Jcd\n");
  expect(await readReleaseNotes("-", { cwd: "/", stdin: input("from a program\n") })).toBe(
    "from a program\n",
  );
  expect(await readReleaseNotes(null, { cwd: "/", stdin: input("") })).toBeNull();
});

test.each<readonly [string, string | Uint8Array, string]>([
  ["empty", " \n\t\n", "They are empty."],
  ["too long", "x".repeat(120_001), "120001 characters"],
  ["far too long", "x".repeat(500_000), "too large"],
  ["no text", Uint8Array.of(0xff, 0xfe, 0x41), "no text in UTF-8"],
])("notes that are %s", async (_name, content, reason) => {
  await expect(read(content)).rejects.toMatchObject({
    code: "RELEASE_NOTES_UNUSABLE",
    reason: expect.stringContaining(reason) as string,
  });
});

test("the most that is taken, a file that is not there, and nobody who writes", async () => {
  expect(await read("x".repeat(120_000))).toHaveLength(120_001);
  const missing = readReleaseNotes("no.md", { cwd: join(tempFolder()), stdin: input("") });
  await expect(missing).rejects.toMatchObject({ reason: "The file cannot be read." });
  const typed = readReleaseNotes("-", { cwd: "/", stdin: input("", true) });
  await expect(typed).rejects.toMatchObject({ code: "RELEASE_NOTES_UNUSABLE" });
});
