import { Button, TextInput } from "@mantine/core";
import { useId, useRef, useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../../parts/icon/icon.tsx";
import css from "./token.module.css";

/** The token goes to the Studio and never comes back; with an empty field the stored one is tested. */
export function TokenField({
  isStored,
  isBusy,
  isRefused,
  onTest,
  onEdit,
}: {
  isStored: boolean;
  isBusy: boolean;
  isRefused: boolean;
  onTest: (token: string) => void;
  onEdit: () => void;
}): ReactElement {
  const { t } = useTranslation("settings");
  const [token, setToken] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const isTyped = token.trim() !== "";
  const submit = () => {
    if (isBusy) return;
    if (isTyped || isStored) onTest(token.trim());
    else field.current?.focus();
  };
  return (
    <>
      <label htmlFor={id} className={css.label}>
        {t("token.field")}
      </label>
      <form
        className={css.row}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextInput
          id={id}
          ref={field}
          className={css.field ?? ""}
          type="password"
          autoComplete="off"
          spellCheck={false}
          data-mono
          aria-invalid={isRefused}
          placeholder={isStored ? t("token.storedPlaceholder") : "github_pat_… / ghp_…"}
          leftSection={<Icon name="key" />}
          value={token}
          onChange={({ currentTarget }) => {
            setToken(currentTarget.value);
            onEdit();
          }}
        />
        <Button type="submit" loading={isBusy} {...((!isStored || isTyped) && { variant: "filled" })}>
          {t("token.test")}
        </Button>
      </form>
    </>
  );
}
