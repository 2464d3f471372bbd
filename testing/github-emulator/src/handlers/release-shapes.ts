import type { ApiRequest } from "../http/api.ts";
import type { Asset, Release } from "../state/releases.ts";
import type { Account, Repository } from "../state/state.ts";
import { isoTime, simpleUser } from "./shapes.ts";

/** Everybody but the token of a run has an account. */
function userOf(request: ApiRequest, login: string) {
  const bot: Account = { id: 41_898_282, login, kind: "User", members: new Set(), refuses: new Set() };
  const account = request.state.accounts.get(login.toLowerCase());
  const html = `${request.web}/apps/github-actions`;
  return {
    ...simpleUser(account ?? bot, request),
    ...(account === undefined && { type: "Bot", html_url: html }),
  };
}

export function releaseFields(request: ApiRequest, repository: Repository, release: Release) {
  const { web, api, edition } = request;
  const full = `${repository.owner}/${repository.name}`;
  const url = `${api}/repos/${full}/releases/${release.id}`;
  const place = release.isDraft ? `untagged-${release.id}` : release.tag;
  return {
    url,
    assets_url: `${url}/assets`,
    upload_url: `${web}/api/uploads/repos/${full}/releases/${release.id}/assets{?name,label}`,
    html_url: `${web}/${full}/releases/tag/${place}`,
    id: release.id,
    node_id: `RE_${release.id}`,
    author: userOf(request, release.author),
    tag_name: release.tag,
    target_commitish: release.target,
    name: release.name,
    body: release.body,
    draft: release.isDraft,
    prerelease: release.isPrerelease,
    ...(edition === "api.github.com" && { immutable: false }),
    created_at: isoTime(release.createdAt),
    published_at: release.publishedAt === null ? null : isoTime(release.publishedAt),
    assets: release.assets.map((asset) => assetFields(request, repository, release, asset)),
    tarball_url: release.isDraft ? null : `${api}/repos/${full}/tarball/${release.tag}`,
    zipball_url: release.isDraft ? null : `${api}/repos/${full}/zipball/${release.tag}`,
  };
}

export function assetFields(request: ApiRequest, repository: Repository, release: Release, asset: Asset) {
  const { web, api } = request;
  const full = `${repository.owner}/${repository.name}`;
  const place = release.isDraft ? `untagged-${release.id}` : release.tag;
  return {
    url: `${api}/repos/${full}/releases/assets/${asset.id}`,
    id: asset.id,
    node_id: `RA_${asset.id}`,
    name: asset.name,
    label: asset.label,
    uploader: userOf(request, asset.uploader),
    content_type: asset.contentType,
    state: "uploaded",
    size: asset.bytes,
    digest: `sha256:${asset.sha256}`,
    download_count: asset.downloads,
    created_at: isoTime(asset.createdAt),
    updated_at: isoTime(asset.createdAt),
    browser_download_url: `${web}/${full}/releases/download/${place}/${encodeURIComponent(asset.name)}`,
  };
}
