import type { BuildState } from "@pakeplus/core";
import { useEffectEvent, useEffect, useRef, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Link, useLocation } from "wouter";
import { endedBuilds } from "../models/ended-builds.ts";
import { useStudioView } from "../app/use-studio.ts";
import { useToast } from "../parts/toast/toast.tsx";
import textCss from "../parts/text/text.module.css";

const NONE: readonly BuildState[] = [];

/** The end of a build is told once: here when another page is open, by the system when none is in front. */
export function TellEndedBuilds(): ReactElement | null {
  const { t } = useTranslation("common");
  const { state } = useStudioView();
  const toast = useToast();
  const [location, go] = useLocation();
  const before = useRef<readonly BuildState[]>(NONE);
  const builds = state?.builds ?? NONE;

  const tell = useEffectEvent((build: BuildState) => {
    const page = `/apps/${build.appId}/build`;
    const name = state?.apps.find(({ id }) => id === build.appId)?.name ?? "";
    const isDone = build.state === "done";
    const title = t(isDone ? "ended.done" : "ended.failed", { name, version: build.version });
    const isInFront = document.visibilityState === "visible" && document.hasFocus();
    if (!isInFront && state?.settings.notifications === true && Notification.permission === "granted") {
      const notification = new Notification(title, { body: t("ended.look"), tag: build.id });
      notification.addEventListener("click", () => {
        window.focus();
        go(page);
      });
    }
    if (location === page) return;
    const body = (
      <Link href={page} className={textCss.link}>
        {t("ended.look")}
      </Link>
    );
    toast({ tone: isDone ? "ok" : "bad", title, body });
  });

  useEffect(() => {
    for (const build of endedBuilds(before.current, builds)) tell(build);
    before.current = builds;
  }, [builds]);

  return null;
}
