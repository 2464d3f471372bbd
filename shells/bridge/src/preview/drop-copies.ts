function pathOf({ url }: Request): string | null {
  const { origin, pathname } = new URL(url);
  return origin === location.origin ? decodeURIComponent(pathname) : null;
}

/** A page may be kept under any address that leads to it. */
async function isPage(cache: Cache, request: Request): Promise<boolean> {
  const response = await cache.match(request);
  return response?.headers.get("content-type")?.startsWith("text/html") ?? false;
}

/**
 * Removes what service workers keep of files that changed, so that they ask for them again; what else an app keeps
 * there stays.
 * @param changed Paths with a leading slash, not encoded.
 * @returns How many copies are gone.
 */
export async function dropCopies(changed: readonly string[]): Promise<number> {
  if (navigator.serviceWorker?.controller == null) return 0;
  const paths = new Set(changed);
  const hasPages = changed.some((path) => /\.x?html?$/i.test(path));
  let dropped = 0;
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const path = pathOf(request);
      const isOld = path !== null && (paths.has(path) || (hasPages && (await isPage(cache, request))));
      if (isOld && (await cache.delete(request, { ignoreVary: true }))) dropped += 1;
    }
  }
  return dropped;
}

/** At the start of a preview: what was kept in an earlier one is older than the files. */
export async function startFresh(paths: readonly string[]): Promise<void> {
  if ((await dropCopies(paths)) > 0) location.reload();
}
