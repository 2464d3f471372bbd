import type { Random } from "./random.ts";

/** One of each kind of line that lists hold, and some that only a person would write. */
const SAMPLES = [
  "||ads.example.com^",
  "||tracker.example.net^$third-party",
  "||cdn.example.org/js/ad*.js$script,domain=news.example|~sport.news.example",
  "|https://static.example/banner/",
  "/adserver/*$image,subdocument",
  "-banner-300x250.",
  "&ad_unit=",
  "/ads?$popup",
  "@@||cdn.example.com/player.js$script,domain=tv.example",
  "@@||shop.example^$elemhide",
  "@@||bank.example^$document",
  "||video.example^$media,match-case,important",
  "||pixel.example/p.gif?$image,~third-party",
  "||bücher.example/werbung^",
  "##.ad-banner",
  "###sidebar > .sponsored",
  'news.example,blog.example##div[id^="ad-"]:not(.own)',
  "~forum.example##.advert",
  "news.example#@#.ad-banner",
  "mail.example##+js(abort-on-property-read, ads)",
  "news.example#?#.post:has-text(Advertisement)",
  '##.box:has(> a[href*="/sponsor/"])',
  "/^https?:\\/\\/ads[0-9]+\\./",
  "||q.example^$removeparam=utm_source",
  "127.0.0.1 tracker.example # why",
  "! a comment",
  "!#if env_mobile",
  "!#endif",
  "plain.example",
  "广告.example##.横幅",
  "^track^$ping,websocket",
  "*$third-party,font,domain=a.example",
];

const SIGNS = `|| | @@ * ^ $ ## #@# #?# , ~ = / // : ? & . ( ) [ ] { } \\ + - _ % ' " < >`.split(" ");
const WORDS =
  "a B 9 ad example.com https é 广告 😀 script image document popup domain= third-party match-case important all";
const PIECES = [...SIGNS, ...WORDS.split(" "), " ", "\t", "\u0000", "\u200B", "\uD800"];

/** A line made up of pieces, or a sample with something cut out, put in or exchanged. */
export function randomLine(random: Random): string {
  if (random.int(3) === 0) return random.text(PIECES, 12);
  let line = random.pick(SAMPLES);
  for (let changes = random.int(4); changes > 0; changes -= 1) {
    const from = random.int(line.length + 1);
    const to = from + random.int(4);
    line = line.slice(0, from) + (random.int(2) === 0 ? "" : random.pick(PIECES)) + line.slice(to);
  }
  return line;
}
