import { useQueryClient } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useAction, useReply } from "../../app/use-calls.ts";
import { ErrorNote } from "../../parts/error-note/error-note.tsx";
import { Bone, Loading } from "../../parts/skeleton/skeleton.tsx";
import { TextButton } from "../../parts/text/text.tsx";
import { Section } from "./section.tsx";
import { TokenField } from "./token-field.tsx";
import { TokenGuide } from "./token-guide.tsx";
import { TokenRefused } from "./token-refused.tsx";
import { TokenReport } from "./token-report.tsx";
import css from "./token.module.css";

const PLACES = ["keychain", "file", "environment"] as const;

/** Paste the token, press Test, read “Token is valid”. */
export function TokenSection(): ReactElement {
  const { t } = useTranslation("settings");
  const queries = useQueryClient();
  const stored = useReply("readToken", {});
  const save = useAction("saveToken");
  const test = useAction("testToken");
  const [isGuideOpen, setGuideOpen] = useState(false);
  const [testedAt, setTestedAt] = useState<number | null>(null);
  const known = stored.data?.token ?? null;
  const isFirst = stored.data !== undefined && known === null;
  const failure = save.error ?? test.error;

  const begin = () => {
    save.reset();
    test.reset();
  };
  const succeed = (data: { token: typeof known }) => {
    setTestedAt(Date.now());
    setGuideOpen(false);
    queries.setQueryData(["readToken", {}, {}, {}], data);
  };
  const run = (token: string) => {
    begin();
    if (token === "") test.mutate({ body: {} }, { onSuccess: succeed });
    else save.mutate({ body: { token } }, { onSuccess: succeed });
  };

  const place = PLACES.find((name) => name === known?.storedIn);
  const keptText =
    known === null
      ? t("token.readsOnly")
      : place === undefined
        ? t("token.stays")
        : t(`token.places.${place}`);

  return (
    <Section id="token" title={t("token.title")} lead={t("token.lead")}>
      {(isFirst || isGuideOpen) && <TokenGuide />}
      <TokenField
        isStored={known !== null}
        isBusy={save.isPending || test.isPending}
        isRefused={failure !== null}
        onTest={run}
        onEdit={begin}
      />
      <p className={css.hint}>
        <span>{keptText}</span>
        {known !== null && !isGuideOpen && (
          <TextButton onClick={() => setGuideOpen(true)}>{t("token.makeNew")}</TextButton>
        )}
      </p>
      {failure !== null && <TokenRefused error={failure} isOtherKept={known !== null} />}
      {stored.isPending && (
        <Loading>
          <Bone width="100%" height={180} radius={12} />
        </Loading>
      )}
      {failure === null && stored.error !== null && (
        <ErrorNote error={stored.error} kept={t("token.kept")} onRetry={() => void stored.refetch()} />
      )}
      {failure === null && known !== null && <TokenReport token={known} testedAt={testedAt} />}
    </Section>
  );
}
