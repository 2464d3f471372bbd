import { useTranslation } from "react-i18next";
import { shownError } from "../../models/shown-error.ts";
import { useToast } from "./toast.tsx";

/** Tells of a failure that has no place of its own on the page. */
export function useFailureToast(): (error: unknown) => void {
  const { t } = useTranslation("common");
  const show = useToast();
  return (error) => {
    const shown = shownError(error);
    if (shown.kind === "told") {
      const body = [shown.reason, shown.hint].filter((part) => part !== null).join(" ");
      show({ tone: "bad", title: shown.message, body });
    } else
      show({ tone: "bad", title: t(`failure.${shown.kind}.title`), body: t(`failure.${shown.kind}.reason`) });
  };
}
