import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { TextButton } from "../text/text.tsx";
import { ErrorHelp } from "./error-help.tsx";

/** Opens the page about a code, over the page that shows it. */
export function LearnMore({ code }: { code: string }): ReactElement {
  const { t } = useTranslation("common");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <TextButton onClick={() => setOpen(true)}>{t("failure.learnMore")}</TextButton>
      {isOpen && <ErrorHelp code={code} onClose={() => setOpen(false)} />}
    </>
  );
}
