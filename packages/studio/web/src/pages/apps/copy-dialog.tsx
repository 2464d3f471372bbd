import type { AppSummary } from "@pakeplus/core";
import { Button, TextInput } from "@mantine/core";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useAction } from "../../app/use-calls.ts";
import { useStudioState } from "../../app/use-studio.ts";
import { folderName, folderOf, joinPath } from "../../models/paths.ts";
import { CancelButton } from "../../parts/button/cancel-button.tsx";
import { Dialog } from "../../parts/dialog/dialog.tsx";
import { ErrorNote } from "../../parts/error-note/error-note.tsx";
import { Icon } from "../../parts/icon/icon.tsx";

/** A second app from the first, in a folder of its own. */
export function CopyDialog({ app, onClose }: { app: AppSummary; onClose: () => void }): ReactElement {
  const { t } = useTranslation("apps");
  const { appsFolder } = useStudioState();
  const [folder, setFolder] = useState(joinPath(appsFolder, folderName(`${app.name}-2`)));
  const { mutate, isPending, error } = useAction("copyApp");
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("copy.title", { name: app.name })}
      actions={
        <>
          <CancelButton onClick={onClose} />
          <Button
            variant="filled"
            loading={isPending}
            disabled={folder.trim() === ""}
            onClick={() =>
              mutate({ params: { app: app.id }, body: { folder: folder.trim() } }, { onSuccess: onClose })
            }
          >
            {t("copy.action")}
          </Button>
        </>
      }
    >
      <p>{t("copy.text", { folder: folderOf(app.file) })}</p>
      <TextInput
        label={t("copy.folder")}
        leftSection={<Icon name="folder" />}
        data-mono
        data-autofocus
        spellCheck={false}
        value={folder}
        onChange={({ currentTarget }) => setFolder(currentTarget.value)}
      />
      {error !== null && <ErrorNote error={error} />}
    </Dialog>
  );
}
