import { Button } from "@mantine/core";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useSettings } from "../../app/use-settings.ts";
import { Note } from "../../parts/note/note.tsx";

/** Offers a notification at the end; asks the browser only when the person wants one. */
export function NotifyOffer(): ReactElement | null {
  const { t } = useTranslation("build");
  const { settings, save } = useSettings();
  const [permission, setPermission] = useState(() =>
    "Notification" in window ? Notification.permission : "denied",
  );
  const [isAsked, setAsked] = useState(false);
  const isOn = settings.notifications && permission === "granted";
  if (isOn || (permission === "denied" && !isAsked)) return null;
  const ask = async () => {
    setAsked(true);
    const answer = await Notification.requestPermission();
    setPermission(answer);
    if (answer === "granted") save({ notifications: true });
  };
  return (
    <Note
      icon="bell"
      actions={
        permission === "denied" ? undefined : (
          <Button size="xs" onClick={() => void ask()}>
            {t("notify.action")}
          </Button>
        )
      }
    >
      <b>{t("notify.title")}</b> {t(permission === "denied" ? "notify.blocked" : "notify.text")}
    </Note>
  );
}
