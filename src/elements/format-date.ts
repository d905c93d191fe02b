/** A calendar date in words of the page's language. It stays text: a moment in time would shift with the time zone. */
export function formatDate(date: string, lang: string): string {
  const [year, month, day] = date.split('-').map(Number);
  if (!year) return date;
  const isVietnamese = lang.startsWith('vi');
  const format = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, {
    timeZone: 'UTC',
    year: 'numeric',
    // Readers of English take 4/5 for either of two days.
    ...(month ? { month: day && isVietnamese ? '2-digit' : 'long' } : {}),
    ...(day ? { day: isVietnamese ? '2-digit' : 'numeric' } : {}),
  });
  return format.format(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
}

export function formatMoney(amount: number, currency: string, lang: string): string {
  return new Intl.NumberFormat(lang, {
    style: 'currency',
    currency,
    currencyDisplay: lang.startsWith('vi') ? 'symbol' : 'code',
  }).format(amount);
}
