import type { Artifact, BuildState } from "@pakeplus/core";
import { useMutation } from "@tanstack/react-query";
import { useStudio } from "../../../app/use-studio.ts";
import { saveFile } from "../../../parts/save-file.ts";
import { useFailureToast } from "../../../parts/toast/use-failure-toast.ts";

/** Hands the files of a build to the person, one after the other. */
export function useDownload(build: BuildState): {
  download: (files: readonly Artifact[]) => void;
  isPending: boolean;
} {
  const { client } = useStudio();
  const fail = useFailureToast();
  const { mutate, isPending } = useMutation({
    mutationFn: async (files: readonly Artifact[]) => {
      for (const { name } of files) {
        saveFile(await client.readFile("artifact", { params: { build: build.id, name } }), name);
      }
    },
    onError: fail,
  });
  return { download: mutate, isPending };
}
