import { Button } from "@mantine/core";
import type { ReactElement, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useErrorHeadline } from "../../app/use-told-texts.ts";
import { shownError } from "../../models/shown-error.ts";
import { Note } from "../note/note.tsx";
import { Mono } from "../text/text.tsx";
import { LearnMore } from "./learn-more.tsx";
import css from "./error-note.module.css";

/**
 * What happened, why, what to do, what is not lost; the code comes last. Commands speak English: in other languages
 * the code's headline stands above what the command said.
 */
export function ErrorNote({
  error,
  kept,
  onRetry,
  actions,
}: {
  /** Of a call, or a `PublicError`. */
  error: unknown;
  /** What is not lost. */
  kept?: ReactNode;
  onRetry?: () => void;
  actions?: ReactNode;
}): ReactElement {
  const { t } = useTranslation("common");
  const shown = shownError(error);
  const headline = useErrorHeadline(shown.kind === "told" ? shown.code : null);
  const message = shown.kind === "told" ? shown.message : t(`failure.${shown.kind}.title`);
  const reason = shown.kind === "told" ? shown.reason : t(`failure.${shown.kind}.reason`);
  return (
    <Note
      tone="bad"
      role="alert"
      actions={
        <>
          {actions}
          {onRetry !== undefined && (
            <Button size="xs" onClick={() => onRetry()}>
              {t("retry")}
            </Button>
          )}
          {shown.kind === "told" && (
            <span className={css.code}>
              <LearnMore code={shown.code} />
              <Mono>{shown.code}</Mono>
            </span>
          )}
        </>
      }
    >
      {headline === null ? (
        <>
          <b>{message}</b> {reason}
        </>
      ) : (
        <>
          <b>{headline}</b>
          <p className={css.hint} lang="en">
            {message} {reason}
          </p>
        </>
      )}
      {shown.kind === "told" && shown.hint !== null && (
        <p className={css.hint} lang="en">
          {shown.hint}
        </p>
      )}
      {shown.kind === "told" &&
        shown.issues.map(({ path, message: text }) => (
          <p key={`${path}${text}`} className={css.hint} lang="en">
            {path === "" ? null : <Mono>{path} </Mono>}
            {text}
          </p>
        ))}
      {kept !== undefined && <p className={css.hint}>{kept}</p>}
    </Note>
  );
}
