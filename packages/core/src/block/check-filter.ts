/**
 * Whether WebKit's parser takes a filter, read as that parser reads it (`URLFilterParser.cpp` over Yarr) and not as
 * the compiler here writes it: a second opinion on every filter before it is packaged, on systems without the engine.
 * @returns What is wrong, or null.
 */
export function problemOfFilter(filter: string): string | null {
  if (filter === "") return "it is empty";
  if (!/^[\u0021-\u007E]+$/u.test(filter)) return "it is not visible ASCII";
  let at = filter.startsWith("^") ? 1 : 0;
  let depth = 0;
  let canRepeat = false;
  while (at < filter.length) {
    const character = filter[at] ?? "";
    if (character === "$") return at === filter.length - 1 && depth === 0 ? null : "an end in the middle";
    if (character === "^") return "a start in the middle";
    if ("|{}".includes(character)) return `"${character}" is not supported`;
    if ("*+?".includes(character)) {
      if (!canRepeat) return "a repetition of nothing";
      canRepeat = false;
      at += 1;
    } else if (character === "(") {
      if (filter[at + 1] === "?") return "a group of a special kind";
      depth += 1;
      canRepeat = false;
      at += 1;
    } else if (character === ")") {
      if (depth === 0 || filter[at - 1] === "(") return "a bracket without its partner or content";
      depth -= 1;
      canRepeat = true;
      at += 1;
    } else {
      const next = endOfAtom(filter, at);
      if (next === null) return "a wrong escape or class";
      canRepeat = true;
      at = next;
    }
  }
  return depth === 0 ? null : "a bracket is not closed";
}

/** The place after the character, escape or class that begins at `at`; null when it is none. */
function endOfAtom(filter: string, at: number): number | null {
  const character = filter[at] ?? "";
  if (character === "\\") return /[\\^$.|?*+()[\]{}/-]/u.test(filter[at + 1] ?? "") ? at + 2 : null;
  if (character !== "[") return character === "]" ? null : at + 1;
  const content = /^\[\^?((?:[^\\\]^[]|\\.)+)\]/u.exec(filter.slice(at, at + 100));
  if (content === null || hasReversedRange(content[1] ?? "")) return null;
  return at + content[0].length;
}

function hasReversedRange(content: string): boolean {
  return [...content.matchAll(/([^-])-([^-])/gu)].some(([, low = "", high = ""]) => low > high);
}
