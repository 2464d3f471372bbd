export { renderCliReference } from "./help/render-reference.ts";
