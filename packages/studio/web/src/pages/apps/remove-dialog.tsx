import type { AppSummary } from "@pakeplus/core";
import { Button, Checkbox } from "@mantine/core";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useAction } from "../../app/use-calls.ts";
import { folderOf } from "../../models/paths.ts";
import { CancelButton } from "../../parts/button/cancel-button.tsx";
import { Dialog } from "../../parts/dialog/dialog.tsx";
import { ErrorNote } from "../../parts/error-note/error-note.tsx";
import { Mono } from "../../parts/text/text.tsx";
import { useToast } from "../../parts/toast/toast.tsx";

/** Asks, and says what stays: web files and releases always do. */
export function RemoveDialog({ app, onClose }: { app: AppSummary; onClose: () => void }): ReactElement {
  const { t } = useTranslation("apps");
  const toast = useToast();
  const [deleteFile, setDeleteFile] = useState(false);
  const { mutate, isPending, error } = useAction("removeApp");
  const remove = () =>
    mutate(
      { params: { app: app.id }, body: { deleteFile } },
      {
        onSuccess: ({ kept }) => {
          onClose();
          toast({
            tone: "ok",
            title: t("remove.done", { name: app.name }),
            body:
              kept.length === 0
                ? undefined
                : t("remove.kept", { count: kept.length, folder: folderOf(app.file) }),
          });
        },
      },
    );
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("remove.title", { name: app.name })}
      actions={
        <>
          <CancelButton data-autofocus onClick={onClose} />
          <Button data-danger loading={isPending} onClick={remove}>
            {t(deleteFile ? "remove.actionFile" : "remove.action")}
          </Button>
        </>
      }
    >
      <p>{t("remove.text")}</p>
      <p>
        <Mono>{app.file}</Mono>
      </p>
      <Checkbox
        label={t("remove.deleteFile")}
        description={t("remove.deleteFileHint")}
        checked={deleteFile}
        onChange={({ currentTarget }) => setDeleteFile(currentTarget.checked)}
      />
      {error !== null && <ErrorNote error={error} />}
    </Dialog>
  );
}
