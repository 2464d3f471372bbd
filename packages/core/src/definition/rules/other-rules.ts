import { isReservedSlug } from "../../identity/slug.ts";
import { conflict, type Rule } from "./rule.ts";

export const injections: Rule = ({ inject = [] }) =>
  inject.flatMap((entry, index) => {
    const kinds = [entry.css, entry.js, entry.hide].filter((value) => value !== undefined).length;
    if (kinds === 1) return [];
    return [conflict(`inject.${index}`, 'Each entry of "inject" has exactly one of "css", "js" and "hide".')];
  });

export const publishTemplate: Rule = ({ publish }) => {
  if (publish?.strategy === "fork" && publish.template === undefined) {
    return [conflict("publish.strategy", '"fork" needs "publish.template", the repository to fork.')];
  }
  if (publish?.template !== undefined && publish.strategy !== "fork") {
    return [conflict("publish.template", '"template" has no effect unless "strategy" is "fork".')];
  }
  return [];
};

export const deviceNames: Rule = ({ slug }) =>
  slug !== undefined && isReservedSlug(slug)
    ? [conflict("slug", `"${slug}" is the name of a device on Windows; no file can have it.`)]
    : [];
