import { useTranslation } from "react-i18next";
import { formatBytes, formatDate, formatDay, formatDuration, formatTime } from "../models/format.ts";

/** Sizes, times and days as the language writes them. */
export function useFormat() {
  const { i18n } = useTranslation();
  const { language } = i18n;
  return {
    bytes: (bytes: number) => formatBytes(language, bytes),
    duration: (ms: number) => formatDuration(language, ms),
    day: (at: number) => formatDay(language, at, Date.now()),
    date: (at: number) => formatDate(language, at),
    time: (at: number) => formatTime(language, at),
    number: (value: number) => new Intl.NumberFormat(language).format(value),
    list: (words: readonly string[]) => new Intl.ListFormat(language, { type: "unit" }).format(words),
  };
}
