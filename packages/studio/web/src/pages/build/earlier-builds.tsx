import type { BuildState, BuildStateName } from "@pakeplus/core";
import { ActionIcon, Button } from "@mantine/core";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { useAction } from "../../app/use-calls.ts";
import { elapsedOf } from "../../models/build/shown-build.ts";
import { formatMeasured } from "../../models/build/lane-time.ts";
import { Icon } from "../../parts/icon/icon.tsx";
import { Status, type Tone } from "../../parts/status/status.tsx";
import { useFailureToast } from "../../parts/toast/use-failure-toast.ts";
import { useFormat } from "../../parts/use-format.ts";
import css from "./earlier-builds.module.css";

const TONES: Readonly<Record<BuildStateName, Tone>> = {
  running: "run",
  done: "ok",
  failed: "bad",
  cancelled: "idle",
  superseded: "idle",
};
const FIRST = 5;

/** Everything that was built before, the newest first. */
export function EarlierBuilds({
  builds,
  addressOf,
}: {
  builds: readonly BuildState[];
  addressOf: (build: BuildState) => string;
}): ReactElement | null {
  const { t, i18n } = useTranslation("build");
  const format = useFormat();
  const fail = useFailureToast();
  const { mutate: forget } = useAction("forgetBuild");
  const [isWhole, setWhole] = useState(false);
  if (builds.length === 0) return null;
  const shown = isWhole ? builds : builds.slice(0, FIRST);
  return (
    <section className={css.section} aria-labelledby="earlier-builds">
      <h2 id="earlier-builds">{t("earlier.title")}</h2>
      <ul className={css.list}>
        {shown.map((build) => {
          const { id, version, state, startedAt, engine } = build;
          const when = { day: format.day(startedAt), time: format.time(startedAt) };
          return (
            <li key={id} className={css.row}>
              <Link
                href={addressOf(build)}
                className={css.link}
                aria-label={t("earlier.show", { version, ...when })}
              >
                {version}
              </Link>
              <Status tone={TONES[state]}>{t(`earlier.state.${state}`)}</Status>
              <span className={css.fact}>{`${when.day} ${when.time}`}</span>
              <span className={css.fact}>{t(`earlier.${engine}`)}</span>
              <span className={css.time}>
                {build.endedAt === null ? null : formatMeasured(i18n.language, elapsedOf(build, 0))}
              </span>
              {state !== "running" && (
                <ActionIcon
                  size="sm"
                  className={css.forget ?? ""}
                  aria-label={t("earlier.forget")}
                  title={t("earlier.forget")}
                  onClick={() => forget({ params: { build: id } }, { onError: fail })}
                >
                  <Icon name="close" />
                </ActionIcon>
              )}
            </li>
          );
        })}
      </ul>
      {builds.length > shown.length && (
        <Button size="xs" variant="subtle" onClick={() => setWhole(true)}>
          {t("earlier.more")}
        </Button>
      )}
    </section>
  );
}
