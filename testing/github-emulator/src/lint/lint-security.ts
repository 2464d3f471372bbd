import { parse } from "yaml";
import { splitText } from "../workflow/expressions.ts";
import { asList, asRecord, asText, type Plain } from "../workflow/plain.ts";

/** Values that others choose. In the text of a script they could become commands; `env:` carries them safely. */
const CHOSEN_BY_OTHERS = /\b(?:inputs|github\.event|github\.head_ref|github\.ref_name|matrix|needs|steps)\b/u;
const PINNED = /^(?:\.\/|[^@]+@[0-9a-f]{40}$)/u;

/**
 * Rules against abuse, after those of zizmor and of GitHub's own guide
 * (https://docs.github.com/actions/reference/security/secure-use): actions pinned by commit, rights written down and
 * none of them "all", no chosen value in the text of a script, no credentials left behind by a checkout.
 */
export function lintSecurity(text: string): string[] {
  const root = asRecord(parse(text));
  const jobs = Object.entries(asRecord(root["jobs"])).map(([id, job]) => [id, asRecord(job)] as const);
  return [
    ...judgePermissions("the workflow", root["permissions"], true),
    ...jobs.flatMap(([id, job]) => [
      ...judgePermissions(`job ${id}`, job["permissions"], false),
      ...asList(job["steps"]).flatMap((step, index) => judgeStep(`${id} step ${index + 1}`, asRecord(step))),
    ]),
  ].map((finding) => `security ${finding}`);
}

function judgePermissions(place: string, written: unknown, isRequired: boolean): string[] {
  if (written === undefined) return isRequired ? [`${place} does not say its permissions`] : [];
  return typeof written === "string" ? [`${place} has the permissions "${written}"`] : [];
}

function judgeStep(place: string, step: Plain): string[] {
  const uses = step["uses"] === undefined ? null : asText(step["uses"]);
  const expressions = splitText(asText(step["run"])).filter(({ isExpression }) => isExpression);
  const options = asRecord(step["with"]);
  return [
    ...expressions
      .filter(({ text }) => CHOSEN_BY_OTHERS.test(text))
      .map(({ text }) => `${place} puts \${{ ${text} }} into the text of a script`),
    ...(uses !== null && !PINNED.test(uses) ? [`${place} uses ${uses}, which is not pinned by commit`] : []),
    ...(uses?.startsWith("actions/checkout@") === true && options["persist-credentials"] !== false
      ? [`${place} leaves the token in the checkout (persist-credentials)`]
      : []),
  ];
}
