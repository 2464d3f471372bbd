import type { ApiRequest } from "./api.ts";

/** One page of a list with the `Link` header that leads to its neighbours. */
export function pageOf<T>(request: ApiRequest, list: readonly T[]) {
  const size = Math.min(Number(request.query.get("per_page") ?? 30), 100);
  const page = Math.max(Number(request.query.get("page") ?? 1), 1);
  const pages = Math.max(Math.ceil(list.length / size), 1);
  const target = (number: number, rel: string) => {
    const url = new URL(`${request.api}${request.path}`);
    url.searchParams.set("page", String(number));
    return `<${url.href}>; rel="${rel}"`;
  };
  const links = [
    ...(page > 1 ? [target(page - 1, "prev"), target(1, "first")] : []),
    ...(page < pages ? [target(page + 1, "next"), target(pages, "last")] : []),
  ];
  return {
    items: list.slice((page - 1) * size, page * size),
    headers: links.length === 0 ? {} : { link: links.join(", ") },
  };
}
