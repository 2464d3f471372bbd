import { useEffect, useState } from "react";

/** Titles stand near the top. */
const MOST_BYTES = 200_000;

/** The title of a page that was dropped; null until it is known, empty when it has none. */
export function usePageTitle(page: File | null): string | null {
  const [title, setTitle] = useState<string | null>(page === null ? "" : null);
  useEffect(() => {
    if (page === null) return () => undefined;
    let isWanted = true;
    const read = async () => {
      const html = await page.slice(0, MOST_BYTES).text();
      if (isWanted) setTitle(new DOMParser().parseFromString(html, "text/html").title.trim().slice(0, 100));
    };
    void read().catch(() => isWanted && setTitle(""));
    return () => {
      isWanted = false;
    };
  }, [page]);
  return title;
}
