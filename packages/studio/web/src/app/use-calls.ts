import type { StudioCall, StudioReplies } from "@pakeplus/core";
import { useMutation, useQuery, type UseMutationResult, type UseQueryResult } from "@tanstack/react-query";
import type { CallInput } from "../client/client.ts";
import { useStudio } from "./use-studio.ts";

/** A call that changes something: `mutate(input)`, `isPending`, `error`. */
export function useAction<C extends StudioCall>(
  name: C,
): UseMutationResult<StudioReplies[C], unknown, CallInput<C>> {
  const { client } = useStudio();
  return useMutation({ mutationFn: (input: CallInput<C>) => client.call(name, input) });
}

/** A call that reads; kept under its name and parameters, so that `invalidateQueries([name])` reads it anew. */
export function useReply<C extends StudioCall>(
  name: C,
  input: CallInput<C>,
  options: { enabled?: boolean } = {},
): UseQueryResult<StudioReplies[C], unknown> {
  const { client } = useStudio();
  const { params, query, body } = input;
  return useQuery<StudioReplies[C], unknown>({
    queryKey: [name, params ?? {}, query ?? {}, body ?? {}],
    queryFn: ({ signal }) => client.call(name, { ...input, signal }),
    ...options,
  });
}
