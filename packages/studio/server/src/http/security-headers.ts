import type { MiddlewareHandler } from "hono";

/**
 * What the page may do. Styles may be inline because Mantine and CodeMirror set them from scripts; scripts may not.
 * @param frames Sources of frames, such as `http://*.localhost:4000`.
 */
export function securityHeaders(frames: () => string): MiddlewareHandler {
  return async (context, next) => {
    await next();
    const policy = [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      "connect-src 'self'",
      "img-src 'self' data: blob:",
      "font-src 'self'",
      "manifest-src 'self'",
      "worker-src 'self'",
      `frame-src ${frames()}`,
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ];
    const { headers } = context.res;
    headers.set("content-security-policy", policy.join("; "));
    headers.set("x-content-type-options", "nosniff");
    headers.set("referrer-policy", "no-referrer");
    headers.set("cross-origin-opener-policy", "same-origin");
    headers.set("cross-origin-resource-policy", "same-origin");
    headers.set("x-frame-options", "DENY");
    if (!headers.has("cache-control")) headers.set("cache-control", "no-store");
  };
}
