import type { PlanReport } from "@pakeplus/core";
import type { ReactElement } from "react";
import { Note } from "../../../parts/note/note.tsx";

/** What the plan wants to be read before the start. */
export function PlanNotices({ notices }: Pick<PlanReport, "notices">): ReactElement {
  return (
    <>
      {notices.map(({ level, code, message, hint }) => (
        <Note key={`${code}${message}`} tone={level === "warning" ? "warn" : "plain"}>
          <b>{message}</b> {hint}
        </Note>
      ))}
    </>
  );
}
