import type { TokenRight, TokenState } from "@pakeplus/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Status, type Tone } from "../../parts/status/status.tsx";
import { ExternalLink } from "../../parts/text/text.tsx";
import css from "./rights-table.module.css";

/** Rights by GitHub's name, whose use is told in every language. */
const KNOWN = {
  repo: "repo",
  workflow: "workflow",
  user: "user",
  "All repositories": "repositories",
  Actions: "actions",
  Administration: "administration",
  Contents: "contents",
  Issues: "issues",
  Workflows: "workflows",
} as const;

function isKnown(name: string): name is keyof typeof KNOWN {
  return Object.hasOwn(KNOWN, name);
}

function toneOf({ state, isNeeded }: TokenRight): Tone {
  if (state !== "missing") return "ok";
  return isNeeded ? "bad" : "warn";
}

/** One row per right: what it is for, whether it is there, and where to add it. */
export function RightsTable({ token }: { token: TokenState }): ReactElement {
  const { t } = useTranslation("settings");
  return (
    <table className={css.rights}>
      <thead>
        <tr>
          <th scope="col">{t("rights.right")}</th>
          <th scope="col">{t("rights.use")}</th>
          <th scope="col">{t("rights.state")}</th>
        </tr>
      </thead>
      <tbody>
        {token.rights.map((right) => (
          <tr key={right.name}>
            <td>{right.name}</td>
            <td className={css.use}>
              {isKnown(right.name) ? t(`rights.uses.${KNOWN[right.name]}`) : right.usedFor}
            </td>
            <td>
              <Status
                tone={toneOf(right)}
                {...(right.state === "proved-at-set-up" && { icon: "shield" as const })}
              >
                {right.state === "missing" && !right.isNeeded
                  ? t("rights.states.optional")
                  : t(`rights.states.${right.state}`)}
              </Status>
              {right.state === "missing" && (
                <p className={css.more}>
                  <ExternalLink href={token.fixPage}>{t("rights.add")}</ExternalLink>
                </p>
              )}
              {right.state === "proved-at-set-up" && <p className={css.more}>{t("rights.proved")}</p>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
