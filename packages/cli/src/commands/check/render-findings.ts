import { familyList } from "@pakeplus/core";
import type { Family, Finding, FindingPlace, Severity } from "@pakeplus/core";
import type { Style } from "../../output/style.ts";

const SHOWN = 10;

const HEADINGS: Readonly<Record<Severity, string>> = { error: "Errors", warning: "Warnings", info: "Notes" };
const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** Findings for people: by severity, then by kind, with what helps once per kind where it is the same. */
export function renderFindings(
  findings: readonly Finding[],
  families: readonly Family[],
  style: Style,
): string {
  const groups = SEVERITIES.flatMap((severity) => {
    const own = findings.filter((finding) => finding.severity === severity);
    return own.length === 0 ? [] : [renderGroup(severity, own, style)];
  });
  return [...groups, renderSummary(findings, families, style)].join("\n\n");
}

function renderGroup(severity: Severity, findings: readonly Finding[], style: Style): string {
  const heading = paint(severity, style)(`${HEADINGS[severity]} (${findings.length})`);
  const codes = [...new Set(findings.map(({ code }) => code))];
  return [
    style.bold(heading),
    ...codes.map((code) =>
      renderKind(
        findings.filter((finding) => finding.code === code),
        style,
      ),
    ),
  ].join("\n");
}

function renderKind(findings: readonly Finding[], style: Style): string {
  const [first] = findings;
  if (first === undefined) return "";
  const hints = new Set(findings.map(({ hint }) => hint));
  const shown = findings.slice(0, SHOWN);
  const left = findings.length - shown.length;
  return [
    `  ${style.bold(first.title)}  ${style.dim(first.code)}`,
    ...shown.flatMap((finding) => [
      `    ${renderPlace(finding.place, style)}${finding.detail}`,
      ...(hints.size > 1 ? [`      ${style.dim("→")} ${finding.hint}`] : []),
    ]),
    ...(left > 0 ? [`    ${style.dim(`… and ${left} more; --json shows all`)}`] : []),
    ...(hints.size === 1 ? [`    ${style.dim("→")} ${first.hint}`] : []),
  ].join("\n");
}

function renderPlace(place: FindingPlace | null, style: Style): string {
  return place === null ? "" : `${style.dim(`${place.file}:${place.line}`)}  `;
}

function renderSummary(findings: readonly Finding[], families: readonly Family[], style: Style): string {
  const count = (severity: Severity, word: string): string => {
    const number = findings.filter((finding) => finding.severity === severity).length;
    return `${number} ${word}${number === 1 ? "" : "s"}`;
  };
  const looked = `Looked at for ${familyList(families)}`;
  if (findings.length === 0) return `${style.green("Nothing found.")} ${looked}.`;
  return `${count("error", "error")}, ${count("warning", "warning")}, ${count("info", "note")}. ${looked}.`;
}

function paint(severity: Severity, style: Style): (text: string) => string {
  if (severity === "error") return (text) => style.red(text);
  return severity === "warning" ? (text) => style.yellow(text) : (text) => text;
}
