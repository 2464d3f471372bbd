import WebKit2 from "gi://WebKit2?version=4.1";
import type { EnvironmentSettings } from "../environment/environment-settings.ts";

/** Version of the engine, three numbers with dots. */
export function engineVersion(): string {
  return [WebKit2.get_major_version(), WebKit2.get_minor_version(), WebKit2.get_micro_version()].join(".");
}

/** Takes composing with the graphics processor away where the settings say so. */
export function withAcceleration(
  settings: WebKit2.Settings,
  { withoutAcceleration }: EnvironmentSettings,
): WebKit2.Settings {
  if (withoutAcceleration) {
    settings.set_hardware_acceleration_policy(WebKit2.HardwareAccelerationPolicy.NEVER);
  }
  return settings;
}
