import { useEffect, useEffectEvent } from "react";

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/u.test(target.tagName))
  );
}

/**
 * Runs on a key that is not part of writing or of a browser's own shortcut.
 * @param key As `KeyboardEvent.key` names it; `mod+s` needs Control, or Command on a Mac.
 */
export function useShortcut(key: string, run: () => void): void {
  const act = useEffectEvent(run);
  useEffect(() => {
    const needsMod = key.startsWith("mod+");
    const wanted = needsMod ? key.slice(4) : key;
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.key.toLowerCase() !== wanted) return;
      if ((event.ctrlKey || event.metaKey) !== needsMod) return;
      if (!needsMod && (isWriting(event.target) || document.querySelector('[role="dialog"]') !== null))
        return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [key]);
}
