import { Button, type ButtonProps } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";

/** The way out of a dialog. */
export function CancelButton(
  props: ButtonProps & { onClick: () => void; "data-autofocus"?: boolean },
): ReactElement {
  const { t } = useTranslation("common");
  return <Button {...props}>{t("cancel")}</Button>;
}
