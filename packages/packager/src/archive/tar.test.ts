import { finished } from "node:stream/promises";
import { extract } from "tar-stream";
import { expect, test } from "vitest";
import { paddingFor } from "../bytes.ts";
import { TAR_END, type TarEntry, tarHeader } from "./tar.ts";

const LONG = "长".repeat(50);
const PATHS = [
  "a.txt",
  "with space/图片 📖.txt",
  `${"d".repeat(99)}/${"f".repeat(99)}`,
  `${"d".repeat(200)}/${"f".repeat(120)}`,
  `${LONG}/${LONG}/${LONG}.txt`,
  `${"x/".repeat(127)}y`,
];

/** Read by a library that is not ours. */
async function namesIn(archive: Uint8Array): Promise<string[]> {
  const reader = extract();
  const names: string[] = [];
  reader.on("entry", (header, stream, next) => {
    names.push(`${header.type} ${header.name} ${header.mode?.toString(8)} ${header.uname}`);
    stream.on("end", next).resume();
  });
  reader.end(archive);
  await finished(reader);
  return names;
}

test("names of any length and script are read by others", async () => {
  const content = Buffer.from("content");
  const entry = (path: string): TarEntry => ({
    path,
    type: "file",
    mode: 0o644,
    bytes: content.length,
    modifiedAt: 1,
  });
  const archive = Buffer.concat([
    ...PATHS.flatMap((path) => [tarHeader(entry(path)), content, paddingFor(content.length, 512)]),
    tarHeader({ path: `${LONG}/`, type: "directory", mode: 0o755, bytes: 0, modifiedAt: 1 }),
    TAR_END,
  ]);
  expect(await namesIn(archive)).toEqual([
    ...PATHS.map((path) => `file ${path} 644 root`),
    `directory ${LONG}/ 755 root`,
  ]);
});
