import { FINDING_SPECS, type Finding } from "@pakeplus/core";
import { expect, test } from "vitest";
import { TOLD_TEXTS } from "../texts/told-texts.ts";
import { toldFinding } from "./told-finding.ts";

const finding: Finding = {
  code: "large-file",
  severity: "warning",
  title: FINDING_SPECS["large-file"].title,
  detail: "film.mp4 has 300 MB.",
  hint: FINDING_SPECS["large-file"].help.replaceAll("`", ""),
  target: null,
  place: null,
  docs: "reference/check#large-file",
};

test("the page's language says what is general, the command what is special", async () => {
  const { default: texts } = await TOLD_TEXTS["zh-CN"].findings();
  expect(toldFinding(finding, texts)).toEqual({
    title: "有一个文件非常大",
    help: "压缩它，或用 source.ignore 排除，改从服务器加载。",
    hint: null,
  });
  const special = { ...finding, hint: "Add film.mp4 to source.ignore." };
  expect(toldFinding(special, texts).hint).toBe("Add film.mp4 to source.ignore.");
  expect(toldFinding(special, null)).toEqual({ title: finding.title, help: null, hint: special.hint });
});
