/** Why a page could not be loaded, as far as a person can act on it. */
export type FailureReason =
  | "offline"
  | "dns"
  | "refused"
  | "closed"
  | "unreachable"
  | "timeout"
  | "tls"
  | "handshake"
  | "port"
  | "cleartext"
  | "blocked"
  | "crash"
  | "proxy"
  | "unknown";

/** An error as GLib reports it: the domain's name and its number. */
export interface NativeError {
  domain: string;
  code: number;
}

/** Numbers of GIOErrorEnum. */
const IO_REASONS: ReadonlyMap<number, FailureReason> = new Map([
  [24, "timeout"],
  [28, "dns"],
  [34, "closed"],
  [37, "unreachable"],
  [38, "unreachable"],
  [39, "refused"],
  [40, "proxy"],
  [41, "proxy"],
  [42, "proxy"],
  [43, "proxy"],
  [44, "closed"],
]);

/** Numbers of GTlsError; a server that speaks no TLS has no certificate that could be wrong. */
const TLS_REASONS: ReadonlyMap<number, FailureReason> = new Map([
  [1, "handshake"],
  [3, "handshake"],
  [4, "handshake"],
  [6, "closed"],
  [7, "handshake"],
]);

/** Not in the public enumeration of the engine. */
const BLOCKED_BY_CONTENT_BLOCKER = 104;

/** Reasons that the absence of a network does not explain. */
const NETWORK_IS_THERE: readonly FailureReason[] = [
  "tls",
  "handshake",
  "closed",
  "refused",
  "port",
  "blocked",
];

/** The reason behind an error of GIO, libsoup or the engine. */
export function classifyFailure({ domain, code }: NativeError, online: boolean): FailureReason {
  const reason = reasonOf(domain, code);
  return online || NETWORK_IS_THERE.includes(reason) ? reason : "offline";
}

function reasonOf(domain: string, code: number): FailureReason {
  switch (domain) {
    case "g-resolver-error-quark":
      return "dns";
    case "g-tls-error-quark":
      return TLS_REASONS.get(code) ?? "tls";
    case "WebKitPolicyError":
      return code === BLOCKED_BY_CONTENT_BLOCKER ? "blocked" : "unknown";
    case "g-io-error-quark":
      return IO_REASONS.get(code) ?? "unknown";
    default:
      return "unknown";
  }
}

/** Whether trying again without the user can help: the cause may pass by itself. */
export function recoversByItself(reason: FailureReason): boolean {
  return !["tls", "handshake", "port", "cleartext", "blocked", "crash"].includes(reason);
}

/** Ports that engines refuse (Fetch Standard, "bad port"); the load ends as an empty page without an error. */
const BAD_PORTS = new Set([
  0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104,
  109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515,
  526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049,
  3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
]);

export function isBadPort(port: number | null): boolean {
  return port !== null && BAD_PORTS.has(port);
}
