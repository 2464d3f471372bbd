export const LEAD_BYTES = 96;
export const LEAD_MAGIC = Uint8Array.of(0xed, 0xab, 0xee, 0xdb);
const NAME_BYTES = 66;

/** The obsolete first part of an RPM, which tools still recognise files by. `name` is name-version-release. */
export function rpmLead(name: string): Uint8Array {
  const lead = Buffer.alloc(LEAD_BYTES);
  const [major, binaryPackage, anyArchitecture, linux, headerSignature] = [3, 0, 1, 1, 5];
  lead.set(LEAD_MAGIC);
  lead.writeUInt8(major, 4);
  lead.writeUInt16BE(binaryPackage, 6);
  lead.writeUInt16BE(anyArchitecture, 8);
  lead.write(name.slice(0, NAME_BYTES - 1), 10, "latin1");
  lead.writeUInt16BE(linux, 76);
  lead.writeUInt16BE(headerSignature, 78);
  return lead;
}
