import { signInServiceOf } from "@pakeplus/core";
import type { CodeFacts, FindingPlace } from "@pakeplus/core";
import type { ScannedScript } from "./scan/scan-script.ts";

/** Collects what the scripts and pages of one app hold; the first place of each thing is kept. */
export interface CodeNotes {
  addScript(script: ScannedScript, placeOf: (offset: number) => FindingPlace): void;
  /** An address that a page links to or loads. */
  addAddress(address: string, place: FindingPlace): void;
  facts(): CodeFacts;
}

type Noted = Map<string, FindingPlace>;

function note(map: Noted, key: string, place: FindingPlace): void {
  if (!map.has(key)) map.set(key, place);
}

const listOf = (map: Noted): { address: string; place: FindingPlace }[] =>
  [...map].map(([address, place]) => ({ address, place }));

export function createCodeNotes(): CodeNotes {
  const mentions: Noted = new Map();
  const localAddresses: Noted = new Map();
  const signInPages: Noted = new Map();
  return {
    addScript(script, placeOf) {
      const asked = new Set(script.addresses.map(({ address }) => address));
      for (const [name, at] of script.mentions) note(mentions, name, placeOf(at));
      for (const { address, at } of script.localAddresses) {
        if (!asked.has(address)) note(localAddresses, address, placeOf(at));
      }
      for (const { address, at } of script.signInPages) note(signInPages, address, placeOf(at));
    },
    addAddress(address, place) {
      if (signInServiceOf(address) !== null) note(signInPages, address, place);
    },
    facts: () => ({ mentions, localAddresses: listOf(localAddresses), signInPages: listOf(signInPages) }),
  };
}
