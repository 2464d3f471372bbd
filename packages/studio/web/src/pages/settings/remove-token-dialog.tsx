import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useAction } from "../../app/use-calls.ts";
import { CancelButton } from "../../parts/button/cancel-button.tsx";
import { Dialog } from "../../parts/dialog/dialog.tsx";
import { ErrorNote } from "../../parts/error-note/error-note.tsx";

export function RemoveTokenDialog({ onClose }: { onClose: () => void }): ReactElement {
  const { t } = useTranslation("settings");
  const queries = useQueryClient();
  const { mutate, isPending, error } = useAction("removeToken");
  const remove = () =>
    mutate(
      {},
      {
        onSuccess: () => {
          onClose();
          queries.setQueryData(["readToken", {}, {}, {}], { token: null });
        },
      },
    );
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("removeToken.title")}
      actions={
        <>
          <CancelButton data-autofocus onClick={onClose} />
          <Button data-danger loading={isPending} onClick={remove}>
            {t("removeToken.action")}
          </Button>
        </>
      }
    >
      <p>{t("removeToken.text")}</p>
      {error !== null && <ErrorNote error={error} />}
    </Dialog>
  );
}
