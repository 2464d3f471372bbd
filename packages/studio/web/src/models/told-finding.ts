import { FINDING_SPECS, type Finding } from "@pakeplus/core";
import type { FindingTexts } from "../texts/told-texts.ts";

interface ToldFinding {
  title: string;
  /** In the language of the page. */
  help: string | null;
  /** The command's own advice, in English; null when `help` says all of it. */
  hint: string | null;
}

/** What a finding says in the language of the page, and what only the command can say. @param texts null: English. */
export function toldFinding({ code, title, hint }: Finding, texts: FindingTexts | null): ToldFinding {
  if (texts === null) return { title, help: null, hint };
  const told = texts[code];
  const isGeneral = hint === FINDING_SPECS[code].help.replaceAll("`", "");
  return { title: told.title, help: told.help, hint: isGeneral ? null : hint };
}
