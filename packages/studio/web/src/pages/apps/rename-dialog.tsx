import type { AppSummary } from "@pakeplus/core";
import { Button, TextInput } from "@mantine/core";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useAction } from "../../app/use-calls.ts";
import { CancelButton } from "../../parts/button/cancel-button.tsx";
import { Dialog } from "../../parts/dialog/dialog.tsx";
import { ErrorNote } from "../../parts/error-note/error-note.tsx";

export function RenameDialog({ app, onClose }: { app: AppSummary; onClose: () => void }): ReactElement {
  const { t } = useTranslation("apps");
  const [name, setName] = useState(app.name);
  const { mutate, isPending, error } = useAction("renameApp");
  const isUsable = name.trim() !== "" && name.trim() !== app.name;
  const save = () => {
    if (isUsable) mutate({ params: { app: app.id }, body: { name: name.trim() } }, { onSuccess: onClose });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("rename.title", { name: app.name })}
      actions={
        <>
          <CancelButton onClick={onClose} />
          <Button variant="filled" loading={isPending} disabled={!isUsable} onClick={save}>
            {t("rename.action")}
          </Button>
        </>
      }
    >
      <TextInput
        label={t("rename.name")}
        description={t("rename.hint")}
        data-autofocus
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
        onKeyDown={({ key, nativeEvent }) => key === "Enter" && !nativeEvent.isComposing && save()}
      />
      {error !== null && <ErrorNote error={error} />}
    </Dialog>
  );
}
