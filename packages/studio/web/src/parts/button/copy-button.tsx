import { ActionIcon } from "@mantine/core";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../icon/icon.tsx";
import { Hidden } from "../text/text.tsx";

/** Copies; says so in its place for two seconds. */
export function CopyButton({ text, label }: { text: string; label: string }): ReactElement {
  const { t } = useTranslation("common");
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  };
  return (
    <>
      <ActionIcon size="sm" aria-label={label} title={label} onClick={() => void copy()}>
        <Icon name={isCopied ? "check" : "copy"} />
      </ActionIcon>
      <Hidden>
        <span role="status">{isCopied ? t("copied") : ""}</span>
      </Hidden>
    </>
  );
}
