const STORED = "pakeplus-key";

interface Place {
  location: { hash: string; pathname: string; search: string };
  history: { replaceState(state: unknown, title: string, address: string): void };
  storage: { getItem(name: string): string | null; setItem(name: string, value: string): void };
}

/**
 * The key that the Studio's address carries behind `#key=`; taken out of the address, so that no copy of it, no
 * history entry and no screenshot shows it, and kept for this window only.
 * @returns null when neither the address nor the window has one.
 */
export function takeKey({ location, history, storage }: Place): string | null {
  const given = new URLSearchParams(location.hash.replace(/^#/u, "")).get("key");
  if (given === null || given === "") return storage.getItem(STORED);
  storage.setItem(STORED, given);
  history.replaceState(null, "", `${location.pathname}${location.search}`);
  return given;
}
