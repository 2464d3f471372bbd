/** WHATWG forbidden host code points, for schemes whose hosts are opaque. */
export function isInvalidHost(host: string): boolean {
  if (host.startsWith("[")) return !/^\[[0-9A-Fa-f:.]+\]$/.test(host);
  // oxlint-disable-next-line no-control-regex -- the control characters are what is looked for
  return /[\u0000-\u0020"#/:<>?@[\\\]^`{|}\u007F-\u{10FFFF}]/u.test(host);
}

/**
 * Host of a web address in ASCII and lower case, without one dot at its end; null when it cannot be a host.
 * Names go through UTS 46, numbers through the IPv4 and IPv6 parsers of the WHATWG URL Standard.
 */
export function toAsciiHost(host: string): string | null {
  // A character that would end the authority must not reach the parser.
  if (/[\s/?#@\\]/.test(host)) return null;
  const parsed = hostnameOf(`http://${host}/`);
  if (parsed === null || parsed === "") return null;
  const name = parsed.endsWith(".") ? parsed.slice(0, -1) : parsed;
  return name === "" || name.endsWith(".") ? null : name;
}

function hostnameOf(url: string): string | null {
  try {
    return new URL(url).hostname;
  } catch {
    return null;
  }
}

/** True for IPv4 and IPv6 addresses, which have no subdomains. */
export function isIpAddress(host: string): boolean {
  return host.startsWith("[") || /^\d{1,3}(?:\.\d{1,3}){3}$/.test(host);
}

/** Names of this computer, which are trustworthy without encryption. */
export function isLoopback(host: string): boolean {
  return (
    host === "localhost" ||
    host.endsWith(".localhost") ||
    host === "[::1]" ||
    /^127(?:\.\d{1,3}){3}$/.test(host)
  );
}
