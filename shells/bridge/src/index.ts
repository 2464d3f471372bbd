export type { AppInfo, JsonValue, PakePlusApi, PakePlusBridgeError } from "./api.ts";
export {
  type BridgeCall,
  type BridgeErrorCode,
  type BridgeReply,
  type BridgeResult,
  type BridgeSetup,
  MAX_MESSAGE_LENGTH,
  type NativeMessage,
} from "./protocol.ts";
