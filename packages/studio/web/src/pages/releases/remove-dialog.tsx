import type { AppSummary } from "@pakeplus/core";
import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useStudio } from "../../app/use-studio.ts";
import type { ShownVersion } from "../../models/releases/versions.ts";
import { CancelButton } from "../../parts/button/cancel-button.tsx";
import { Dialog } from "../../parts/dialog/dialog.tsx";
import { ErrorNote } from "../../parts/error-note/error-note.tsx";
import { useToast } from "../../parts/toast/toast.tsx";

export type RemoveKind = "release" | "builds";

/** Asks, and says what stays. */
export function RemoveDialog({
  app,
  shown,
  kind,
  onClose,
}: {
  app: AppSummary;
  shown: ShownVersion;
  kind: RemoveKind;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation("releases");
  const { client } = useStudio();
  const queries = useQueryClient();
  const toast = useToast();
  const { version, builds } = shown;
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      if (kind === "release") await client.call("removeRelease", { params: { app: app.id, version } });
      else for (const { id } of builds) await client.call("forgetBuild", { params: { build: id } });
    },
    onSuccess: async () => {
      onClose();
      toast({ tone: "ok", title: t("remove.done", { version }) });
      await queries.invalidateQueries({ queryKey: ["listReleases"] });
    },
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(kind === "release" ? "remove.title" : "remove.localTitle", { version })}
      actions={
        <>
          <CancelButton data-autofocus onClick={onClose} />
          <Button data-danger loading={isPending} onClick={() => mutate()}>
            {t("remove.action")}
          </Button>
        </>
      }
    >
      <p>{t(kind === "release" ? "remove.text" : "remove.localText")}</p>
      {error !== null && <ErrorNote error={error} />}
    </Dialog>
  );
}
