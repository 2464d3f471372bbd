import type { StudioLanguage } from "@pakeplus/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { TOLD_TEXTS, type ErrorTexts, type FindingTexts } from "../texts/told-texts.ts";

interface Told {
  errors: ErrorTexts;
  findings: FindingTexts;
}

function useTold<K extends keyof Told>(kind: K): Told[K] | null {
  const { i18n } = useTranslation();
  const language = i18n.language as StudioLanguage;
  const { data } = useQuery<Told[K]>({
    queryKey: ["told", kind, language],
    queryFn: async () => {
      const load = language === "en" ? null : TOLD_TEXTS[language][kind];
      // Which texts a kind has cannot be said for a kind that is not known yet.
      return (await load?.())?.default as Told[K];
    },
    enabled: language !== "en",
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data ?? null;
}

/** Headline of an error in the language of the page; null in English, in which the command says it better. */
export function useErrorHeadline(code: string | null): string | null {
  const texts = useTold("errors");
  return code === null || texts === null ? null : (new Map(Object.entries(texts)).get(code) ?? null);
}

/** Titles and help of findings in the language of the page; null in English and until they are there. */
export function useFindingTexts(): FindingTexts | null {
  return useTold("findings");
}
