import { Modal } from "@mantine/core";
import type { ReactElement, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import css from "./dialog.module.css";
import { useReturnFocus } from "./use-return-focus.ts";

/** Title, body, actions at the end; a sheet from below on narrow screens. The safe choice takes `data-autofocus`. */
export function Dialog({
  isOpen,
  onClose,
  title,
  actions,
  size = 520,
  children,
}: {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  actions: ReactNode;
  size?: number;
  children: ReactNode;
}): ReactElement {
  const { t } = useTranslation("common");
  useReturnFocus();
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={title}
      size={size}
      closeButtonProps={{ "aria-label": t("close") }}
    >
      <div className={css.body}>{children}</div>
      <div className={css.foot}>{actions}</div>
    </Modal>
  );
}
