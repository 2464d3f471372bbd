import { AppError } from "@pakeplus/core";

/** Damage at a place; never leaves this package as it is. `path` is a file in the package or a part of it. */
export class PackageDamage extends Error {
  readonly path: string;
  readonly reason: string;

  constructor(path: string, reason: string, cause?: unknown) {
    super(`${path}: ${reason}`, { cause });
    this.path = path;
    this.reason = reason;
  }
}

export function hostile(reason: string): AppError {
  return new AppError("PACKAGE_HOSTILE", "This package is not safe to open.", {
    reason,
    hint: "Delete the file and get the package from its author.",
  });
}

export function unrecognised(reason: string): AppError {
  return new AppError("PACKAGE_UNRECOGNISED", "This is not a package that PakePlus built.", {
    reason,
    hint: "Name a .deb, .rpm or .tar.gz file that pakeplus build made.",
  });
}

export function damagedError(damage: PackageDamage): AppError {
  return new AppError("PACKAGE_DAMAGED", `The package is damaged at ${damage.path}.`, {
    cause: damage,
    reason: damage.reason,
    hint: "Download or build the package again.",
  });
}
