import type { GitHubClient } from "../http/client.ts";
import type { Content } from "../http/open-content.ts";
import type { Asset } from "./release.ts";

/**
 * Opens a file of a release.
 * @param offset Bytes that are here already; look at {@link Content.offset} for what the server made of it.
 */
export async function openAsset(
  client: GitHubClient,
  repository: string,
  asset: Asset,
  offset: number,
): Promise<Content> {
  return client.open({
    path: `/repos/${repository}/releases/assets/${asset.id}`,
    accept: "application/octet-stream",
    purpose: `give ${asset.name}`,
    offset,
  });
}

/** Names and SHA-256 of a `SHA256SUMS` file as `sha256sum` writes it; lines of another form say nothing. */
export function parseSums(text: string): ReadonlyMap<string, string> {
  const lines = text.split("\n").map((line) => /^([\da-f]{64}) [ *](.+)$/u.exec(line.trimEnd()));
  return new Map(lines.flatMap((match) => (match === null ? [] : [[match[2] ?? "", match[1] ?? ""]])));
}

export const SUMS_NAME = "SHA256SUMS";
