import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useStudioState } from "../../app/use-studio.ts";
import type { Dropped } from "../../models/dropped-files.ts";
import { folderName, joinPath } from "../../models/paths.ts";
import { CancelButton } from "../../parts/button/cancel-button.tsx";
import { Dialog } from "../../parts/dialog/dialog.tsx";
import { ErrorNote } from "../../parts/error-note/error-note.tsx";
import { Icon } from "../../parts/icon/icon.tsx";
import { Note } from "../../parts/note/note.tsx";
import { Status } from "../../parts/status/status.tsx";
import { useFormat } from "../../parts/use-format.ts";
import { useUpload } from "./use-upload.ts";

/** A browser does not say where dropped files are, so they are copied, into a folder that is named first. */
export function UploadDialog({ dropped, onClose }: { dropped: Dropped; onClose: () => void }): ReactElement {
  const { t } = useTranslation("apps");
  const format = useFormat();
  const { appsFolder } = useStudioState();
  const [folder, setFolder] = useState(joinPath(appsFolder, folderName(dropped.name)));
  const [entry, setEntry] = useState(dropped.entries[0] ?? "");
  const { start, sent, isBusy, error } = useUpload();
  const facts = t("upload.facts", { count: dropped.files.length, size: format.bytes(dropped.bytes) });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("upload.title", { name: dropped.name })}
      actions={
        <>
          <CancelButton onClick={onClose} />
          <Button
            variant="filled"
            data-autofocus
            loading={isBusy}
            disabled={entry === ""}
            onClick={() => start(dropped, folder.trim(), entry)}
          >
            {t("upload.action")}
          </Button>
        </>
      }
    >
      <p>{facts}</p>
      {entry === "" ? (
        <Note tone="bad" role="alert">
          <b>{t("upload.noPage")}</b> {t("upload.noPageReason")}
        </Note>
      ) : (
        <NativeSelect
          label={t("place.entry")}
          data={dropped.entries.slice(0, 50)}
          value={entry}
          onChange={({ currentTarget }) => setEntry(currentTarget.value)}
        />
      )}
      <TextInput
        label={t("upload.folder")}
        description={t("upload.folderHint")}
        leftSection={<Icon name="folder" />}
        data-mono
        spellCheck={false}
        value={folder}
        onChange={({ currentTarget }) => setFolder(currentTarget.value)}
      />
      {isBusy && <Status tone="run">{t("upload.sent", { sent, count: dropped.files.length })}</Status>}
      {error !== null && <ErrorNote error={error} kept={t("upload.kept")} />}
    </Dialog>
  );
}
