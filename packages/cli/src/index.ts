export { renderManPage } from "./help/render-man.ts";
export { renderCliReference } from "./help/render-reference.ts";
