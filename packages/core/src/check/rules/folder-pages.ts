import { createFinding, type Finding } from "../finding.ts";
import { ROUTING_NAMES } from "../tracked-names.ts";
import type { CheckRule } from "./rule.ts";

const isPage = ({ path }: { path: string }): boolean => /\.x?html?$/i.test(path);

/** What the start page says about itself, and how addresses are made. */
export const folderPages: CheckRule = ({ facts: { folder, code }, definitions }) => {
  if (folder === null) return [];
  const findings: Finding[] = folder.foreignBases.map(({ written, place }) =>
    createFinding("base-address", { detail: `The base address is ${written}.`, place }),
  );
  const { startPage } = folder;
  if (startPage !== null) {
    const place = { file: startPage.file, line: 1 };
    const isNamed = definitions.every(({ window }) => window.title === "name");
    if (startPage.title === null && !isNamed) {
      findings.push(createFinding("page-no-title", { detail: "It has no <title>.", place }));
    }
    if (startPage.lang === null) {
      findings.push(createFinding("page-no-lang", { detail: "<html> has no lang.", place }));
    }
    const phones = definitions.filter(({ family }) => family === "android" || family === "ios");
    if (!startPage.hasViewport && phones.length > 0) {
      findings.push(createFinding("page-no-viewport", { detail: "It has no viewport element.", place }));
    }
    const relative = folder.references.find(
      (reference) =>
        reference.relative &&
        reference.place.file === startPage.file &&
        reference.target.where === "inside" &&
        ["script", "module", "style"].includes(reference.kind),
    );
    if (folder.spa && startPage.base === null && relative !== undefined) {
      const detail = `${relative.written} is loaded relative to the address of the page.`;
      findings.push(createFinding("spa-relative-address", { detail, place: relative.place }));
    }
  }
  const [routing] = ROUTING_NAMES.map((name) => code.mentions.get(name));
  const isRouting = ROUTING_NAMES.every((name) => code.mentions.has(name));
  if (!folder.spa && routing !== undefined && isRouting && folder.files.filter(isPage).length === 1) {
    findings.push(
      createFinding("history-routing", {
        detail: "A script mentions pushState and popstate.",
        place: routing,
      }),
    );
  }
  return [
    ...findings,
    ...folder.unlinkedPages.map((path) =>
      createFinding("unlinked-page", { detail: `${path} is not reached from ${folder.entry}.` }),
    ),
  ];
};
