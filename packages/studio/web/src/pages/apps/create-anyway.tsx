import { Button, TextInput } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import css from "./create-from-url.module.css";

/** For a website that does not answer now: the address stays, and a person gives the name. */
export function CreateAnyway({
  name,
  isBusy,
  onName,
  onCreate,
}: {
  name: string;
  isBusy: boolean;
  onName: (name: string) => void;
  onCreate: (name: string) => void;
}): ReactElement {
  const { t } = useTranslation("apps");
  const isUsable = name.trim() !== "";
  return (
    <form
      className={css.anyway}
      onSubmit={(event) => {
        event.preventDefault();
        if (isUsable && !isBusy) onCreate(name.trim());
      }}
    >
      <p className={css.hint}>{t("create.unreachable")}</p>
      <div className={css.form}>
        <TextInput
          className={css.field ?? ""}
          label={t("create.name")}
          value={name}
          maxLength={100}
          onChange={({ currentTarget }) => onName(currentTarget.value)}
        />
        <Button type="submit" disabled={!isUsable} loading={isBusy}>
          {t("create.anyway")}
        </Button>
      </div>
    </form>
  );
}
