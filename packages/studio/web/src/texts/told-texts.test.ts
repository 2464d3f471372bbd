import { ERROR_SPECS, FINDING_SPECS } from "@pakeplus/core";
import { expect, test } from "vitest";
import { TOLD_TEXTS } from "./told-texts.ts";

const HAN = /\p{Script=Han}/u;
const SCRIPTS = {
  "zh-CN": HAN,
  "zh-TW": HAN,
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
  ko: /\p{Script=Hangul}/u,
};
/** What a person types or looks for stays as it is: keys of the definition, code, names of tools. */
const LITERAL =
  /(?:source|window|network|navigation|platforms|publish|block|inject|capabilities|links)\.[\w.]+|<[^>]+>|\d+ × \d+/gu;

test.each(["zh-CN", "zh-TW", "ja", "ko"] as const)(
  "every code has its headline in %s, and no other",
  async (language) => {
    const script = SCRIPTS[language];
    const errors = (await TOLD_TEXTS[language].errors()).default;
    expect(Object.keys(errors).toSorted()).toEqual(Object.keys(ERROR_SPECS).toSorted());
    expect(Object.entries(errors).filter(([, text]) => !script.test(text) || !/[。.]$/u.test(text))).toEqual(
      [],
    );
    const findings = (await TOLD_TEXTS[language].findings()).default;
    expect(Object.keys(findings).toSorted()).toEqual(Object.keys(FINDING_SPECS).toSorted());
    const bad = Object.entries(findings).filter(
      ([, { title, help }]) =>
        !script.test(title) || !script.test(help) || /[。.]$/u.test(title) || !/[。.]$/u.test(help),
    );
    expect(bad).toEqual([]);
  },
);

test.each(["zh-CN", "zh-TW", "ja", "ko"] as const)("what is typed stays as it is in %s", async (language) => {
  const findings = (await TOLD_TEXTS[language].findings()).default;
  const lost = Object.entries(FINDING_SPECS).flatMap(([code, { help }]) => {
    // A tag with the language of the page is another one in each language.
    const wanted = (help.match(LITERAL) ?? []).filter((text) => !text.startsWith("<html"));
    const told = findings[code as keyof typeof FINDING_SPECS].help;
    return wanted.filter((text) => !told.includes(text)).map((text) => `${code}: ${text}`);
  });
  expect(lost).toEqual([]);
});
