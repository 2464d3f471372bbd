const DAY = 86_400_000;

/** A time as short as it can be told: `14:02` today, `Yesterday`, `Tue`, `3 Mar`, `3 Mar 2023`. */
export function shortDate(time, now = Date.now(), locale) {
  const date = new Date(time);
  const days = Math.round((startOfDay(now) - startOfDay(time)) / DAY);
  const format = (options) => new Intl.DateTimeFormat(locale, options).format(date);
  if (days === 0) return format({ hour: "numeric", minute: "2-digit" });
  if (days === 1) return "Yesterday";
  if (days > 1 && days < 7) return format({ weekday: "short" });
  const sameYear = date.getFullYear() === new Date(now).getFullYear();
  return format({ day: "numeric", month: "short", ...(sameYear ? {} : { year: "numeric" }) });
}

/** Day and time in full. */
export function longDate(time, locale) {
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short" }).format(new Date(time));
}

function startOfDay(time) {
  return new Date(time).setHours(0, 0, 0, 0);
}
