export { main } from "./main.ts";
export type { World } from "./world.ts";
export { renderManPage } from "./help/render-man.ts";
export { renderCliReference } from "./help/render-reference.ts";
