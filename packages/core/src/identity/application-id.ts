/**
 * GTK and D-Bus name of an app (`g_application_id_is_valid`, D-Bus specification "Bus names"): a part must not begin
 * with a digit, so such a part gets `_` in front: `com.163.mail` becomes `com._163.mail`. Frozen: data, desktop entries
 * and running instances are found by it.
 */
export function toApplicationId(id: string): string {
  return id.replaceAll(/\.(?=\d)/g, "._");
}
