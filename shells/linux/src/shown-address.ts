const MAX_LENGTH = 120;
const MAX_HOST_LENGTH = 70;

/** A host's end says whose it is; `bank.example.` may stand before any other. */
function shownHost(host: string): string {
  return host.length > MAX_HOST_LENGTH ? `…${host.slice(1 - MAX_HOST_LENGTH)}` : host;
}

/**
 * An address short enough for a message, with what it must not hide: the host is there whole or with its end, and no
 * name or password before it that could be taken for one.
 */
export function shownAddress(address: string): string {
  const web = /^([a-z][a-z0-9+.-]*:\/\/)(?:[^/?#\\]*@)?([^/?#\\]*)(.*)$/isu.exec(address);
  const [, scheme = "", host = "", rest = address] = web ?? [];
  const text = `${scheme}${shownHost(host)}${rest}`;
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH - 1)}…` : text;
}
