import { useState } from "react";

const SHOWN_MS = 2000;

/** Puts text into the clipboard; `isCopied` holds for two seconds. */
export function useCopy(text: string): { isCopied: boolean; copy: () => void } {
  const [isCopied, setCopied] = useState(false);
  const write = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), SHOWN_MS);
  };
  return { isCopied, copy: () => void write() };
}
