import { useEffect, useState } from "react";
import { SECTIONS, type SectionId } from "../sections/sections.ts";

/** Below the bars that stay on top, with room for a heading. */
const LINE = 180;

/** The section that is read now: the last one whose beginning has passed under the bars. */
export function useCurrentSection(): SectionId {
  const [current, setCurrent] = useState<SectionId>("identity");
  useEffect(() => {
    const look = () => {
      const passed = SECTIONS.filter(({ id }) => {
        const section = document.getElementById(id);
        return section !== null && section.getBoundingClientRect().top < LINE;
      });
      const isAtEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2 && scrollY > 0;
      setCurrent((isAtEnd ? SECTIONS.at(-1) : passed.at(-1))?.id ?? "identity");
    };
    look();
    document.addEventListener("scroll", look, { passive: true });
    return () => document.removeEventListener("scroll", look);
  }, []);
  return current;
}
