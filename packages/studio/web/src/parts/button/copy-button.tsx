import { ActionIcon, Button } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Icon, type IconName } from "../icon/icon.tsx";
import { Hidden } from "../text/text.tsx";
import { useCopy } from "./use-copy.ts";

/** Copies; says so in its place for two seconds. */
export function CopyButton({ text, label }: { text: string; label: string }): ReactElement {
  const { t } = useTranslation("common");
  const { isCopied, copy } = useCopy(text);
  return (
    <>
      <ActionIcon size="sm" aria-label={label} title={label} onClick={copy}>
        <Icon name={isCopied ? "check" : "copy"} />
      </ActionIcon>
      <Hidden>
        <span role="status">{isCopied ? t("copied") : ""}</span>
      </Hidden>
    </>
  );
}

/** The same with its label in words, where nothing beside it says what is copied. */
export function CopyWordsButton({
  text,
  label,
  icon = "copy",
}: {
  text: string;
  label: string;
  icon?: IconName;
}): ReactElement {
  const { t } = useTranslation("common");
  const { isCopied, copy } = useCopy(text);
  return (
    <Button leftSection={<Icon name={isCopied ? "check" : icon} />} onClick={copy}>
      <span role="status">{isCopied ? t("copied") : label}</span>
    </Button>
  );
}
