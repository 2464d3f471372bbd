function parseNumber(text: string): number | null {
  if (/^0[xX][0-9a-fA-F]*$/.test(text)) {
    return text.length === 2 ? 0 : Number.parseInt(text.slice(2), 16);
  }
  if (/^0[0-7]*$/.test(text)) {
    return Number.parseInt(text, 8);
  }
  return /^[1-9]\d*$/.test(text) ? Number(text) : null;
}

/** Whether the URL Standard reads a host name as an IPv4 number: its last label is one. */
export function looksLikeIpv4(host: string): boolean {
  const labels = host.split(".");
  const last = (host.endsWith(".") ? labels[labels.length - 2] : labels[labels.length - 1]) ?? "";
  return /^\d+$/.test(last) || /^0[xX][0-9a-fA-F]*$/.test(last);
}

/** Dotted decimal form of an IPv4 host in any spelling of the URL Standard, section 3.5; null when it is none. */
export function parseIpv4(host: string): string | null {
  const labels = host.split(".");
  if (labels.length > 1 && labels[labels.length - 1] === "") {
    labels.pop();
  }
  const numbers = labels.map((label) => parseNumber(label));
  const last = numbers.pop();
  if (last === undefined || last === null || numbers.length > 3) {
    return null;
  }
  let value = 0;
  for (const part of numbers) {
    if (part === null || part > 255) {
      return null;
    }
    value = value * 256 + part;
  }
  const room = 256 ** (4 - numbers.length);
  if (last >= room) {
    return null;
  }
  value = value * room + last;
  return [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join(".");
}

function ipv6Groups(text: string): string[] | null {
  const groups = text === "" ? [] : text.split(":");
  const last = groups[groups.length - 1];
  if (last?.includes(".") !== true) {
    return groups;
  }
  const octets = /^(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})$/
    .exec(last)
    ?.slice(1);
  if (octets === undefined || octets.some((octet) => Number(octet) > 255)) {
    return null;
  }
  const [a = 0, b = 0, c = 0, d = 0] = octets.map(Number);
  return [...groups.slice(0, -1), (a * 256 + b).toString(16), (c * 256 + d).toString(16)];
}

/** Longest run of zero groups, at least two. */
function zeroRun(groups: readonly number[]): { start: number; length: number } {
  let best = { start: -1, length: 1 };
  for (let start = 0; start < groups.length; start += 1) {
    let end = start;
    while (groups[end] === 0) {
      end += 1;
    }
    if (end - start > best.length) {
      best = { start, length: end - start };
    }
  }
  return best;
}

/**
 * Shortest form (RFC 5952, as the URL Standard serialises) of an IPv6 address.
 * @param text Without brackets.
 * @returns With brackets; null when it is none.
 */
export function parseIpv6(text: string): string | null {
  const halves = text.split("::");
  if (halves.length > 2) {
    return null;
  }
  const [head, tail] = [ipv6Groups(halves[0] ?? ""), ipv6Groups(halves[1] ?? "")];
  if (head === null || tail === null || (halves.length === 2 && head.some((group) => group.includes(".")))) {
    return null;
  }
  const missing = 8 - head.length - tail.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) {
    return null;
  }
  const groups = [...head, ...Array<string>(Math.max(missing, 0)).fill("0"), ...tail];
  if (!groups.every((group) => /^[0-9a-fA-F]{1,4}$/.test(group))) {
    return null;
  }
  const numbers = groups.map((group) => Number.parseInt(group, 16));
  const words = numbers.map((number) => number.toString(16));
  const run = zeroRun(numbers);
  if (run.start === -1) {
    return `[${words.join(":")}]`;
  }
  return `[${words.slice(0, run.start).join(":")}::${words.slice(run.start + run.length).join(":")}]`;
}
