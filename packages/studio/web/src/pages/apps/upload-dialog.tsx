import { Button, TextInput } from "@mantine/core";
import { useMemo, useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useStudioState } from "../../app/use-studio.ts";
import { lonePage, type Dropped } from "../../models/dropped-files.ts";
import { folderName, joinPath } from "../../models/paths.ts";
import { CancelButton } from "../../parts/button/cancel-button.tsx";
import { Dialog } from "../../parts/dialog/dialog.tsx";
import { ErrorNote } from "../../parts/error-note/error-note.tsx";
import { Icon } from "../../parts/icon/icon.tsx";
import { Status } from "../../parts/status/status.tsx";
import { useFormat } from "../../parts/use-format.ts";
import { ImportReportDialog } from "./import-report.tsx";
import { UploadEntry } from "./upload-entry.tsx";
import { usePageTitle } from "./use-page-title.ts";
import { useUpload } from "./use-upload.ts";

/** A browser does not say where dropped files are, so they are copied, into a folder that is named first. */
export function UploadDialog({ dropped, onClose }: { dropped: Dropped; onClose: () => void }): ReactElement {
  const { t } = useTranslation("apps");
  const format = useFormat();
  const { appsFolder } = useStudioState();
  const page = useMemo(() => (dropped.settings === null ? lonePage(dropped) : null), [dropped]);
  const title = usePageTitle(page);
  const [typed, setTyped] = useState<string | null>(null);
  const [place, setPlace] = useState<string | null>(null);
  const [entryPage, setEntryPage] = useState(dropped.entries[0] ?? "");
  const { start, sent, isBusy, error, imported } = useUpload();
  const name = typed ?? title ?? "";
  const folder = place ?? joinPath(appsFolder, folderName(page === null ? dropped.name : name));
  const entry = dropped.settings ?? entryPage;
  const isReady = entry !== "" && (page === null || name.trim() !== "");
  const facts = t("upload.facts", { count: dropped.files.length, size: format.bytes(dropped.bytes) });
  const create = () =>
    start(dropped, { folder: folder.trim(), entry, name: typed === null ? null : typed.trim() });

  if (imported !== null) return <ImportReportDialog {...imported} />;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("upload.title", { name: dropped.name })}
      actions={
        <>
          <CancelButton onClick={onClose} />
          <Button variant="filled" data-autofocus loading={isBusy} disabled={!isReady} onClick={create}>
            {t("upload.action")}
          </Button>
        </>
      }
    >
      <p>{facts}</p>
      <UploadEntry dropped={dropped} entry={entryPage} onEntry={setEntryPage} />
      {page !== null && (
        <TextInput
          label={t("upload.name")}
          description={t(title === "" ? "upload.nameHint" : "upload.nameFromTitle")}
          maxLength={100}
          value={name}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      )}
      <TextInput
        label={t("upload.folder")}
        description={t("upload.folderHint")}
        leftSection={<Icon name="folder" />}
        data-mono
        spellCheck={false}
        value={folder}
        onChange={({ currentTarget }) => setPlace(currentTarget.value)}
      />
      {isBusy && <Status tone="run">{t("upload.sent", { sent, count: dropped.files.length })}</Status>}
      {error !== null && <ErrorNote error={error} kept={t("upload.kept")} />}
    </Dialog>
  );
}
