import { failure, notFound, requireRepository, type ApiRequest, type Handler } from "../http/api.ts";
import { pageOf } from "../http/pages.ts";
import type { Asset, Release } from "../state/releases.ts";
import type { Repository } from "../state/state.ts";
import { assetFields } from "./release-shapes.ts";
import { requireRelease } from "./releases.ts";

const READ = { permission: "contents", level: "read" } as const;
const WRITE = { permission: "contents", level: "write" } as const;

export const listAssets: Handler = (request) => {
  const repository = requireRepository(request, READ);
  const release = requireRelease(request, repository);
  const { items, headers } = pageOf(request, release.assets);
  return {
    status: 200,
    body: items.map((asset) => assetFields(request, repository, release, asset)),
    headers,
  };
};

/** GitHub keeps letters, digits and a few signs of a file's name; all else becomes a dot. */
function storedName(name: string): string {
  return name.replaceAll(/[^\w.@+-]+/gu, ".").replace(/^\./u, "default.");
}

export const uploadAsset: Handler = async (request) => {
  const { state, clock, account, upload, query, headers } = request;
  const repository = requireRepository(request, WRITE);
  const release = requireRelease(request, repository);
  const name = storedName(query.get("name") ?? "");
  if (upload === null || !upload.isWhole || upload.bytes === 0) {
    await upload?.discard();
    return failure(422, "Validation Failed", {
      errors: [{ resource: "ReleaseAsset", code: "custom", message: "the file is empty or incomplete" }],
    });
  }
  if (release.assets.some((each) => each.name === name)) {
    await upload.discard();
    return failure(422, "Validation Failed", {
      errors: [{ resource: "ReleaseAsset", code: "already_exists", field: "name" }],
    });
  }
  const asset: Asset = {
    id: state.nextId(),
    name,
    label: query.get("label"),
    contentType: String(headers["content-type"] ?? "application/octet-stream"),
    file: upload.file,
    bytes: upload.bytes,
    sha256: upload.sha256,
    createdAt: clock.now(),
    uploader: account.login,
    downloads: 0,
  };
  release.assets.push(asset);
  return { status: 201, body: assetFields(request, repository, release, asset) };
};

function requireAsset(request: ApiRequest, repository: Repository): { release: Release; asset: Asset } {
  const id = Number(request.params["asset_id"]);
  for (const release of repository.releases.values()) {
    const asset = release.assets.find((each) => each.id === id);
    if (asset !== undefined) return { release, asset };
  }
  throw notFound();
}

export const getAsset: Handler = (request) => {
  const repository = requireRepository(request, READ);
  const { release, asset } = requireAsset(request, repository);
  const wantsBytes = String(request.headers.accept ?? "").includes("application/octet-stream");
  if (!wantsBytes) return { status: 200, body: assetFields(request, repository, release, asset) };
  asset.downloads += 1;
  const location = request.blobs.share({
    content: { file: asset.file, bytes: asset.bytes },
    contentType: asset.contentType,
    name: asset.name,
  });
  return { status: 302, headers: { location } };
};

export const deleteAsset: Handler = (request) => {
  const repository = requireRepository(request, WRITE);
  const { release, asset } = requireAsset(request, repository);
  release.assets = release.assets.filter((each) => each !== asset);
  return { status: 204 };
};
