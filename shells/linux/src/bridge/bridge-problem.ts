import type { BridgeErrorCode } from "@pakeplus/bridge";

/** A refusal or failure on its way to the page. */
export class BridgeProblem extends Error {
  readonly code: BridgeErrorCode;

  constructor(code: BridgeErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
