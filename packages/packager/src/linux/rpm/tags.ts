/** Tags, types and flags of RPM v4 headers (rpm.org, "RPM v4 format" and rpmtag.h), as far as they are used here. */
export const SIGNATURE_TAG = {
  region: 62,
  sha1: 269,
  sha256: 273,
  size: 1000,
  payloadSize: 1007,
} as const;

export const TAG = {
  region: 63,
  i18nTable: 100,
  name: 1000,
  version: 1001,
  release: 1002,
  summary: 1004,
  description: 1005,
  buildTime: 1006,
  buildHost: 1007,
  size: 1009,
  vendor: 1011,
  license: 1014,
  group: 1016,
  url: 1020,
  os: 1021,
  arch: 1022,
  fileSizes: 1028,
  fileModes: 1030,
  fileRdevs: 1033,
  fileTimes: 1034,
  fileDigests: 1035,
  fileLinks: 1036,
  fileFlags: 1037,
  fileUsers: 1039,
  fileGroups: 1040,
  sourceRpm: 1044,
  fileVerifyFlags: 1045,
  provideName: 1047,
  requireFlags: 1048,
  requireName: 1049,
  requireVersion: 1050,
  rpmVersion: 1064,
  fileDevices: 1095,
  fileInodes: 1096,
  fileLangs: 1097,
  provideFlags: 1112,
  provideVersion: 1113,
  dirIndexes: 1116,
  baseNames: 1117,
  dirNames: 1118,
  payloadFormat: 1124,
  payloadCompressor: 1125,
  payloadFlags: 1126,
  platform: 1132,
  fileDigestAlgorithm: 5011,
  recommendName: 5046,
  recommendVersion: 5047,
  recommendFlags: 5048,
  encoding: 5062,
  payloadDigest: 5092,
  payloadDigestAlgorithm: 5093,
} as const;

export const TYPE = { int16: 3, int32: 4, string: 6, binary: 7, stringArray: 8, i18nString: 9 } as const;

export const SENSE = { less: 0x02, equal: 0x08, rpmlib: 0x0100_0000 } as const;

/** PGPHASHALGO_SHA256 */
export const SHA256_ALGORITHM = 8;
