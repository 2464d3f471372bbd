import { TextInput } from "@mantine/core";
import { familyName, parseDefinition } from "@pakeplus/core";
import { useEffect, useId, useMemo, useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { linkVerdict, type LinkVerdict } from "../../../../models/editor/link-verdict.ts";
import { Icon, type IconName } from "../../../../parts/icon/icon.tsx";
import { useEditorView } from "../../editor-context.ts";
import css from "./rules.module.css";

const ICONS: Readonly<Record<LinkVerdict["action"], IconName>> = {
  app: "window",
  window: "copy",
  browser: "external",
  system: "arrow",
  block: "block",
};

/** What happens with a link, by the very rules that the app will have. */
export function LinkTester({
  onDecided,
}: {
  onDecided: (rule: number | "rest" | null) => void;
}): ReactElement {
  const { t, i18n } = useTranslation("editor");
  const { text } = useEditorView();
  const [address, setAddress] = useState("");
  const id = useId();
  const verdict = useMemo(() => {
    const parsed = parseDefinition(text);
    return address.trim() === "" || !parsed.ok ? null : linkVerdict(parsed.value, address.trim());
  }, [text, address]);
  const decided = verdict?.reason === "rest" ? "rest" : (verdict?.rule ?? null);
  useEffect(() => onDecided(decided), [onDecided, decided]);
  const because = (found: LinkVerdict) => {
    if (found.reason === "rule") return t("tester.rule", { number: (found.rule ?? 0) + 1 });
    return t(`tester.${found.reason}`);
  };
  const listed = (found: LinkVerdict) =>
    new Intl.ListFormat(i18n.language).format(
      found.others.map(({ family, action }) =>
        t("tester.other", { platform: familyName(family), action: t(`rules.action.${action}`) }),
      ),
    );
  return (
    <div className={css.tester}>
      <label htmlFor={id}>{t("tester.label")}</label>
      <TextInput
        id={id}
        data-mono
        spellCheck={false}
        leftSection={<Icon name="link" />}
        placeholder="https://accounts.google.com/o/oauth2/v2/auth"
        value={address}
        onChange={({ currentTarget }) => setAddress(currentTarget.value)}
      />
      <div role="status" className={css.verdict}>
        {verdict !== null && (
          <>
            <Icon name={ICONS[verdict.action]} size={20} />
            <p>
              <b>{t(`tester.action.${verdict.action}`)}</b> {because(verdict)}{" "}
              {verdict.action === "window" && <>{t("tester.sharesSession")} </>}
              {verdict.others.length === 0
                ? t("tester.same")
                : t("tester.differs", { list: listed(verdict) })}
            </p>
          </>
        )}
        {verdict === null && address.trim() !== "" && <p>{t("tester.broken")}</p>}
      </div>
    </div>
  );
}
