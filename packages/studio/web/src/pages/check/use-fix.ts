import type { AppSummary } from "@pakeplus/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useStudio } from "../../app/use-studio.ts";
import { applyFix, type Fix } from "../../models/check/fix.ts";
import { useToast } from "../../parts/toast/toast.tsx";
import { useFailureToast } from "../../parts/toast/use-failure-toast.ts";

/** Writes a setting into the definition as it is now, then checks anew. */
export function useFix(app: AppSummary): { set: (fix: Fix) => void; pending: string | null } {
  const { t } = useTranslation("check");
  const { client } = useStudio();
  const queries = useQueryClient();
  const toast = useToast();
  const fail = useFailureToast();
  const { mutate, isPending, variables } = useMutation({
    async mutationFn(fix: Fix) {
      const params = { app: app.id };
      const { text, revision } = await client.call("readDefinition", { params });
      return client.call("saveDefinition", { params, body: { text: applyFix(text, fix), base: revision } });
    },
    async onSuccess({ saved }, { setting }) {
      toast(saved ? { tone: "ok", title: t("set", { setting }) } : { tone: "warn", title: t("changed") });
      await queries.invalidateQueries({ queryKey: ["checkApp", app.id] });
    },
    onError: fail,
  });
  return { set: mutate, pending: isPending ? variables.setting : null };
}
