export const periods = ["7", "28", "91", "365"] as const;
type Period = (typeof periods)[number];

/** What the page's address asks for: `#/insights?days=28&table=service&cell=inquiry`. */
export type Asked = { readonly days: Period; readonly table: string | undefined; readonly cell: string | undefined };

/** Returns what an address asks for; whatever makes no sense falls back to four weeks of everybody. */
export function askedIn(address: string): Asked {
  const query = new URLSearchParams(address.split("?")[1] ?? "");
  const days = periods.find((each) => each === query.get("days")) ?? "28";
  const table = query.get("table") ?? undefined;
  const cell = query.get("cell") ?? undefined;
  return table === undefined || cell === undefined
    ? { days, table: undefined, cell: undefined }
    : { days, table, cell };
}

/** Returns the address of it, to be sent to a colleague. */
export function addressOf({ days, table, cell }: Asked): string {
  const query = new URLSearchParams({ days, ...(table === undefined || cell === undefined ? {} : { table, cell }) });
  return `#/insights?${query}`;
}

/** Returns the query of the reports of this period, which ends with today. */
export function reportQuery({ days, table, cell }: Asked, today: string): string {
  const from = new Date(Date.parse(today) - (Number(days) - 1) * 86_400_000).toISOString().slice(0, 10);
  const filter = table === undefined || cell === undefined ? {} : { table, cell };
  return String(new URLSearchParams({ from, to: today, ...filter }));
}
