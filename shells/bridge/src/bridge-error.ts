import type { PakePlusBridgeError } from "./api.ts";
import type { BridgeErrorCode } from "./protocol.ts";

export class BridgeError extends Error implements PakePlusBridgeError {
  override readonly name = "PakePlusError";
  readonly code: BridgeErrorCode;

  constructor(code: BridgeErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
