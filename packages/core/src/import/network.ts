import { PROXY } from "../definition/patterns.ts";
import type { Draft } from "./draft.ts";

/** Takes over one proxy for everything; lists and credentials are refused. */
export function setProxy(draft: Draft, from: string, text: string): void {
  const bare = text.trim().replace(/\/+$/, "");
  const value = bare.includes("://") ? bare : `http://${bare}`;
  if (PROXY.test(value)) {
    const isSame = value === text;
    draft.set({
      from,
      to: "network.proxy",
      value,
      outcome: isSame ? "carried" : "changed",
      why: isSame ? "" : "Written as scheme, host and port.",
    });
    return;
  }
  draft.note(
    from,
    "refused",
    bare.includes("@")
      ? "A proxy with a password is refused: everybody could read it in the app. Set it in the system."
      : "Only one proxy of the form http://host:port or socks5://host:port is offered; otherwise the system's settings count.",
  );
}

/** User agent that an older PakePlus wrote into every project, whatever the system. */
const MADE_UP_MAC =
  /^Mozilla\/5\.0 \(Macintosh; Intel Mac OS X 10_15_7\) AppleWebKit\/537\.36 \(KHTML, like Gecko\) Chrome\/[\d.]+ Safari\/537\.36$/;

const SHORT_CODES: Readonly<Record<string, string>> = {
  firefox: "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
  edge: "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0",
};

/** @param to `network.userAgent`, or the same of a platform. */
export function setUserAgent(draft: Draft, from: string, text: string, to = "network.userAgent"): void {
  const code = text.toLowerCase();
  if (MADE_UP_MAC.test(text)) {
    draft.note(
      from,
      "refused",
      "It says Chrome on a Mac on every system, which breaks downloads and sign-in pages; the engine's own is used.",
    );
  } else if (code === "safari") {
    draft.note(from, "ignored", "The engine of Linux and macOS already says Safari.");
  } else if (Object.hasOwn(SHORT_CODES, code)) {
    draft.set({
      from,
      to,
      value: SHORT_CODES[code],
      outcome: "changed",
      why: "Written out; raise its version now and then.",
    });
  } else {
    draft.set({ from, to, value: text });
  }
}
