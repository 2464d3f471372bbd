import type { RuntimeConfig } from "@pakeplus/core";

export type ProxyRoute = "payload" | "forward" | "refuse";

export interface ProxyTarget {
  scheme: string;
  /** Lower case. */
  host: string;
  port: number;
}

const BUNDLED_HOST = "app.localhost";

function listed(entry: string, { host, port }: ProxyTarget): boolean {
  const [, name, digits] = /^(\[[^\]]+\]|[^:]+)(?::(\d+))?$/.exec(entry.toLowerCase()) ?? [];
  const bare = name?.replace(/^\[(.*)\]$/, "$1");
  return bare === host && (digits === undefined || Number(digits) === port);
}

/** What the loopback proxy does with a plain http or ws request. */
export function routeRequest(config: RuntimeConfig, target: ProxyTarget): ProxyRoute {
  const { start, network } = config;
  if (target.host === BUNDLED_HOST) {
    return start.kind === "bundled" && target.port === 80 && target.scheme === "http" ? "payload" : "refuse";
  }
  if (network.cleartext.some((entry) => listed(entry, target))) {
    return "forward";
  }
  const own = start.kind === "remote" ? /^http:\/\/(.+)$/.exec(start.origin)?.[1] : undefined;
  if (own !== undefined && listed(/:\d+$/.test(own) ? own : `${own}:80`, target)) {
    return "forward";
  }
  return "refuse";
}
