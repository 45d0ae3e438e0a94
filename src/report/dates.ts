const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** "9 December 2026, 06:00 UTC" of a report's instant; its own text where it is none. Without the runtime's locale data: the same bytes everywhere. */
export function sayInstant(instant: string): string {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d):\d\d(?:\.\d+)?Z$/.exec(instant)
  const month = months[Number(parts?.[2]) - 1]
  return parts && month !== undefined ? `${Number(parts[3])} ${month} ${parts[1]}, ${parts[4]} UTC` : instant
}
