/** ar(5) as deb(5) restricts it: members of a Debian package. */
export const AR_MAGIC = "!<arch>\n";
export const AR_HEADER_BYTES = 60;
/** Ten decimal digits. */
export const AR_MAX_MEMBER_BYTES = 9_999_999_999;

export interface ArMember {
  name: string;
  /** Seconds since 1970. */
  modifiedAt: number;
  bytes: number;
}

export function arHeader(member: ArMember): Uint8Array {
  const { name, modifiedAt, bytes } = member;
  return Buffer.from(
    `${name.padEnd(16)}${String(modifiedAt).padEnd(12)}0     0     100644  ${String(bytes).padEnd(10)}\`\n`,
    "latin1",
  );
}

/** Members begin at even offsets. */
export function arPadding(bytes: number): Uint8Array {
  return Buffer.from(bytes % 2 === 0 ? "" : "\n");
}
