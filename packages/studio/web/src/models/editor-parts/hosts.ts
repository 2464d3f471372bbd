const HOST = /^[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?$/u;

/**
 * Hosts from what people have at hand: names, addresses, lines of a hosts file or of a filter list.
 * @returns Lower case, each once, in their order; `refused` are lines that name no host.
 */
export function hostsOf(written: string): { hosts: string[]; refused: string[] } {
  const hosts = new Set<string>();
  const refused: string[] = [];
  for (const line of written.split(/[\r\n,]+/u)) {
    const plain = line.replace(/#.*$/u, "").trim();
    if (plain === "") continue;
    const host = hostOf(plain);
    if (host === null) refused.push(plain);
    else hosts.add(host);
  }
  return { hosts: [...hosts], refused };
}

function hostOf(line: string): string | null {
  const [first = "", second] = line.split(/\s+/u);
  const name = second !== undefined && /^(?:0\.0\.0\.0|127\.0\.0\.1|::1?)$/u.test(first) ? second : line;
  const bare = name.replace(/^\|\|/u, "").replace(/\^.*$/u, "").replace(/^\*\./u, "");
  const address = /^[a-z][a-z0-9+.-]*:\/\//iu.test(bare) ? bare : `https://${bare}`;
  // The browser's own parser turns other scripts into what the engine compares with.
  const parsed = URL.canParse(address) ? new URL(address).hostname : "";
  return HOST.test(parsed) ? parsed.toLowerCase() : null;
}
