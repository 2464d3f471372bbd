import WebKit2 from "gi://WebKit2?version=4.1";

/** Three numbers with dots. */
export function engineVersion(): string {
  return [WebKit2.get_major_version(), WebKit2.get_minor_version(), WebKit2.get_micro_version()].join(".");
}
