import { useQuery } from "@tanstack/react-query";
import { Button } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { readErrorPage, type PagePart } from "../../models/error-page.ts";
import { Dialog } from "../dialog/dialog.tsx";
import { Bone, Loading } from "../skeleton/skeleton.tsx";
import { Mono } from "../text/text.tsx";
import css from "./error-note.module.css";

function Parts({ parts }: { parts: readonly PagePart[] }): ReactElement {
  return (
    <>
      {parts.map(({ text, isCode }, index) => (isCode ? <Mono key={`${index}${text}`}>{text}</Mono> : text))}
    </>
  );
}

/** The page of the documentation about a code; it comes with the Studio, so it is there without a network. */
export function ErrorHelp({ code, onClose }: { code: string; onClose: () => void }): ReactElement {
  const { t } = useTranslation("common");
  const { data, isPending } = useQuery({
    queryKey: ["error-pages"],
    queryFn: async () => (await (await fetch("/error-pages.json")).json()) as Record<string, string>,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const page = data?.[code];
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={code}
      size={640}
      actions={
        <Button data-autofocus onClick={onClose}>
          {t("close")}
        </Button>
      }
    >
      {isPending && (
        <Loading>
          <Bone width="100%" height={160} />
        </Loading>
      )}
      {!isPending && page === undefined && <p>{t("failure.noPage")}</p>}
      {page !== undefined && (
        <div className={css.page} lang="en">
          {readErrorPage(page).map((block, index) => {
            if (block.kind === "list") {
              return (
                <ul key={index}>
                  {block.items.map((item, at) => (
                    <li key={at}>
                      <Parts parts={item} />
                    </li>
                  ))}
                </ul>
              );
            }
            const content = <Parts parts={block.parts} />;
            return block.kind === "heading" ? <h3 key={index}>{content}</h3> : <p key={index}>{content}</p>;
          })}
        </div>
      )}
    </Dialog>
  );
}
