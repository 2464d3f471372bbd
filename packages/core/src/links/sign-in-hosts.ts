/**
 * Address patterns of well-known sign-in pages, as exact as each service allows, so that a link to the same company's
 * other pages still follows the ordinary rules.
 */
export const SIGN_IN_PAGES = {
  google: ["https://accounts.google.com", "https://accounts.youtube.com"],
  microsoft: [
    "https://login.microsoftonline.com",
    "https://login.live.com",
    "https://login.windows.net",
    "https://*.b2clogin.com",
  ],
  apple: ["https://appleid.apple.com", "https://idmsa.apple.com"],
  github: ["https://github.com/login*", "https://github.com/session*"],
  gitlab: ["https://gitlab.com/oauth/*", "https://gitlab.com/users/*"],
  facebook: [
    "https://www.facebook.com/login*",
    "https://www.facebook.com/dialog/*",
    "https://m.facebook.com/login*",
    "https://m.facebook.com/dialog/*",
  ],
  x: [
    "https://api.x.com/oauth/*",
    "https://x.com/i/oauth2/*",
    "https://api.twitter.com/oauth/*",
    "https://twitter.com/i/oauth2/*",
  ],
  linkedin: [
    "https://www.linkedin.com/oauth/*",
    "https://www.linkedin.com/uas/*",
    "https://www.linkedin.com/checkpoint/*",
  ],
  discord: ["https://discord.com/oauth2/*", "https://discord.com/login*"],
  amazon: ["https://www.amazon.com/ap/*"],
  okta: ["https://*.okta.com"],
  auth0: ["https://*.auth0.com"],
  wechat: ["https://open.weixin.qq.com/connect/*"],
  qq: ["https://graph.qq.com/oauth2.0/*", "https://xui.ptlogin2.qq.com", "https://ssl.ptlogin2.qq.com"],
  weibo: ["https://api.weibo.com/oauth2/*", "https://passport.weibo.com"],
  alipay: ["https://openauth.alipay.com", "https://auth.alipay.com"],
  gitee: ["https://gitee.com/oauth/*", "https://gitee.com/login*"],
} as const satisfies Record<string, readonly string[]>;

export type SignInProvider = keyof typeof SIGN_IN_PAGES;
export const SIGN_IN_PROVIDERS = Object.keys(SIGN_IN_PAGES) as [SignInProvider, ...SignInProvider[]];
