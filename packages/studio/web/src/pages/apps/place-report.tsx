import type { FolderReport } from "@pakeplus/core";
import { NativeSelect } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Note } from "../../parts/note/note.tsx";
import { Status } from "../../parts/status/status.tsx";

/** What is there, in words, before anything is written. */
export function PlaceReport({
  report,
  entry,
  onEntry,
}: {
  report: FolderReport;
  entry: string | null;
  onEntry: (entry: string) => void;
}): ReactElement {
  const { t } = useTranslation("apps");
  const { kind, entries, isWritable } = report;
  const isUsable = kind === "web" || kind === "definition" || kind === "import";
  return (
    <div role="status" style={{ display: "grid", gap: 16 }}>
      {isUsable ? (
        <Status tone="ok">{t(`place.found.${kind}`, { kind: report.importKind ?? "" })}</Status>
      ) : (
        <Note tone="warn">
          <b>{t(`place.refused.${kind}.title`)}</b> {t(`place.refused.${kind}.text`)}
        </Note>
      )}
      {kind === "web" && entries.length > 1 && (
        <NativeSelect
          label={t("place.entry")}
          data={[...entries]}
          value={entry ?? ""}
          onChange={({ currentTarget }) => onEntry(currentTarget.value)}
        />
      )}
      {isUsable && !isWritable && <Note tone="warn">{t("place.readOnly")}</Note>}
    </div>
  );
}
