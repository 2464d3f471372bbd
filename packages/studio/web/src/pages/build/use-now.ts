import { useEffect, useState } from "react";

/** Milliseconds since 1970, looked at ten times a second while something runs. */
export function useNow(isRunning: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!isRunning) return undefined;
    const look = () => setNow(Date.now());
    look();
    const timer = setInterval(look, 100);
    return () => clearInterval(timer);
  }, [isRunning]);
  return now;
}
