import { useQueryClient } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useReply } from "../app/use-calls.ts";
import { useMessages } from "../app/use-studio.ts";
import { Status } from "../parts/status/status.tsx";
import css from "./top-bar.module.css";

/** Whose GitHub account builds go to, or that none is needed. */
export function Account(): ReactElement | null {
  const { t } = useTranslation("common");
  const queries = useQueryClient();
  const { data } = useReply("readToken", {});
  useMessages(({ type }) => {
    if (type === "token") void queries.invalidateQueries({ queryKey: ["readToken"] });
  });
  if (data === undefined) return null;
  const { token } = data;
  if (token === null) {
    return (
      <Status tone="idle" className={css.account}>
        {t("account.none")}
      </Status>
    );
  }
  return (
    <Status tone={token.isValid ? "ok" : "warn"} className={css.account}>
      {token.isValid ? <span className={css.login}>{token.login}</span> : t("account.refused")}
    </Status>
  );
}
