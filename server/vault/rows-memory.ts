import type { VaultId, VaultReading, VaultRow, VaultRows } from "./rows.ts";

/** Rows that live as long as the process: for tests, beside the log in memory. */
export function memoryRows(): VaultRows {
  const rows = new Map<string, VaultRow>();
  let readings: VaultReading[] = [];
  const keyOf = (office: string, id: VaultId) => JSON.stringify([office, id]);
  const ofOffice = (office: string) =>
    [...rows.values()].filter((row) => row.office === office).sort((a, b) => (a.id < b.id ? -1 : 1));
  const idsOf = (office: string, fits: (row: VaultRow) => boolean) =>
    ofOffice(office)
      .filter(fits)
      .map(({ id }) => id);
  return {
    async add(row) {
      const key = keyOf(row.office, row.id);
      if (rows.has(key)) return false;
      rows.set(key, structuredClone(row));
      return true;
    },
    get: async (office, id) => structuredClone(rows.get(keyOf(office, id))),
    async replace(row) {
      const key = keyOf(row.office, row.id);
      if (rows.get(key)?.version !== row.version - 1) return false;
      rows.set(key, structuredClone(row));
      return true;
    },
    remove: async (office, id) => rows.delete(keyOf(office, id)),
    marked: async (office, mark) => idsOf(office, ({ marks }) => marks.includes(mark)),
    ofPerson: async (office, person) => idsOf(office, (row) => row.person === person),
    expired: async (office, now, limit) => idsOf(office, ({ keepUntil }) => keepUntil <= now).slice(0, limit),
    page: async (office, after, limit) =>
      structuredClone(
        ofOffice(office)
          .filter(({ id }) => id > after)
          .slice(0, limit),
      ),
    async note(reading) {
      readings.push(structuredClone(reading));
    },
    async readings(office, id, limit) {
      const found = readings.filter((each) => each.office === office && each.id === id);
      return structuredClone(found.sort((a, b) => b.at - a.at).slice(0, limit));
    },
    async forgetReadings(office, before) {
      readings = readings.filter((each) => each.office !== office || each.at >= before);
    },
    close: async () => undefined,
  };
}
