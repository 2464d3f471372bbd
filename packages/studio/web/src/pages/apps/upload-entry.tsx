import { NativeSelect } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { Dropped } from "../../models/dropped-files.ts";
import { Note } from "../../parts/note/note.tsx";
import { Status } from "../../parts/status/status.tsx";

const MOST_PAGES = 50;

/** What of the dropped files the app starts with. */
export function UploadEntry({
  dropped: { entries, settings },
  entry,
  onEntry,
}: {
  dropped: Dropped;
  entry: string;
  onEntry: (entry: string) => void;
}): ReactElement | null {
  const { t } = useTranslation("apps");
  if (settings === "pakeplus.json") return <Status tone="ok">{t("place.found.definition")}</Status>;
  if (settings !== null) return <Status tone="ok">{t("upload.settings", { file: settings })}</Status>;
  if (entry === "") {
    return (
      <Note tone="bad" role="alert">
        <b>{t("upload.noPage")}</b> {t("upload.noPageReason")}
      </Note>
    );
  }
  if (entries.length === 1) return null;
  return (
    <NativeSelect
      label={t("place.entry")}
      data={entries.slice(0, MOST_PAGES)}
      value={entry}
      onChange={({ currentTarget }) => onEntry(currentTarget.value)}
    />
  );
}
