import { paddingFor } from "../bytes.ts";

/** cpio "newc" (cpio(5)), the payload of an RPM. */
export const CPIO_MAGIC = "070701";
export const CPIO_HEADER_BYTES = 110;
export const CPIO_TRAILER = "TRAILER!!!";
export const CPIO_ALIGNMENT = 4;
/** Eight hexadecimal digits. */
export const CPIO_MAX_FILE_BYTES = 0xffff_ffff;

export interface CpioEntry {
  path: string;
  /** With the file type bits. */
  mode: number;
  bytes: number;
  /** Seconds since 1970. */
  modifiedAt: number;
  inode: number;
  links: number;
}

/** Header and name, padded; the content follows and is padded to four bytes by the caller. */
export function cpioHeader(entry: CpioEntry): Uint8Array {
  const name = Buffer.from(`${entry.path}\u{0}`);
  const [device, owner] = [0, 0];
  const fields = [
    entry.inode,
    entry.mode,
    owner,
    owner,
    entry.links,
    entry.modifiedAt,
    entry.bytes,
    device,
    device,
    device,
    device,
    name.length,
    0,
  ];
  const text = CPIO_MAGIC + fields.map((field) => field.toString(16).padStart(8, "0")).join("");
  return Buffer.concat([
    Buffer.from(text, "latin1"),
    name,
    paddingFor(CPIO_HEADER_BYTES + name.length, CPIO_ALIGNMENT),
  ]);
}

export function cpioTrailer(): Uint8Array {
  return cpioHeader({ path: CPIO_TRAILER, mode: 0, bytes: 0, modifiedAt: 0, inode: 0, links: 1 });
}
