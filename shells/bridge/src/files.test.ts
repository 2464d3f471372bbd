import { describe, expect, it } from "vitest";
import { fromBase64, toBase64 } from "./base64.ts";
import { createFiles } from "./create-files.ts";
import type { CallNative } from "./page-channel.ts";
import { type FileHandle, PIECE_BYTES } from "./protocol.ts";

/** Stands in for the native side: one file, as bytes. */
function createDisk(content: Uint8Array, { failsAt = -1 } = {}) {
  const calls: string[] = [];
  let bytes = content;
  let spool: Uint8Array[] = [];
  const handle = (): FileHandle => ({ handle: "h", name: "a.txt", size: bytes.length, type: "text/plain" });
  const call: CallNative = (name, args) => {
    calls.push(name);
    switch (name) {
      case "files.open":
        return Promise.resolve([handle()]);
      case "files.save":
        return Promise.resolve(handle());
      case "files.read": {
        const at = args[1] as number;
        return Promise.resolve(toBase64(bytes.subarray(at, at + PIECE_BYTES)));
      }
      case "files.append":
        if (spool.length === failsAt) {
          return Promise.reject(new Error("full"));
        }
        spool.push(fromBase64(args[1] as string));
        return Promise.resolve(null);
      case "files.commit":
        bytes = Uint8Array.from(Buffer.concat(spool));
        spool = [];
        return Promise.resolve(handle());
      default:
        return Promise.resolve("w");
    }
  };
  return { files: createFiles(call), calls, content: () => bytes };
}

const numbers = (length: number) => Uint8Array.from({ length }, (_none, index) => index % 256);

/** Many times quicker than a comparison that could show the difference. */
const isSame = (left: Uint8Array | undefined, right: Uint8Array) =>
  left !== undefined && Buffer.compare(left, right) === 0;

describe("a picked file", () => {
  it.each([0, 1, PIECE_BYTES, PIECE_BYTES + 1])(
    "of %i bytes arrives whole, and leaves whole",
    async (length) => {
      const disk = createDisk(numbers(length));
      const [file] = await disk.files.open();
      expect(isSame(await file?.bytes(), numbers(length))).toBe(true);
      await file?.write(numbers(length).toReversed());
      expect(isSame(disk.content(), numbers(length).toReversed())).toBe(true);
    },
  );

  it("is text in UTF-8, and its size is the latest", async () => {
    const disk = createDisk(new Uint8Array());
    const file = await disk.files.save({ name: "a.txt", data: "grün 文" });
    expect(await file?.text()).toBe("grün 文");
    expect(file?.size).toBe(9);
  });

  it("stays as it is when a piece is refused", async () => {
    const disk = createDisk(numbers(3), { failsAt: 1 });
    const [file] = await disk.files.open();
    await expect(file?.write(numbers(PIECE_BYTES * 3))).rejects.toThrow("full");
    expect(disk.content()).toEqual(numbers(3));
    expect(disk.calls.slice(-1)).toEqual(["files.abandon"]);
  });

  it("takes text and bytes only, and asks nobody before it knows", async () => {
    const disk = createDisk(new Uint8Array());
    for (const data of [5, null, undefined, [1], new Uint16Array(2), { length: 1 }]) {
      const saved = disk.files.save({ data: data as string });
      await expect(saved).rejects.toMatchObject({ code: "INVALID_ARGUMENT" });
    }
    await expect(disk.files.save(undefined as never)).rejects.toMatchObject({ code: "INVALID_ARGUMENT" });
    expect(disk.calls).toEqual([]);
  });
});
