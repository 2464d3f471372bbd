import type { BridgeErrorCode, PakePlusBridgeError } from "./api.ts";

export class BridgeError extends Error implements PakePlusBridgeError {
  override readonly name = "PakePlusError";
  readonly code: BridgeErrorCode;

  constructor(code: BridgeErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
