declare module "gi://JavaScriptCore?version=4.1" {
  import JavaScriptCore from "@girs/javascriptcore-4.1";
  export default JavaScriptCore;
}
