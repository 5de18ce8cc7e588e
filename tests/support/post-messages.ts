import { pino } from "pino";
import { systemClock } from "../../server/clock.ts";
import { createNotifier } from "../../server/notifier/notifier.ts";
import { openVault } from "../../server/vault/open-vault.ts";
import { createPersons } from "../../server/vault/persons.ts";
import { sqliteRows } from "../../server/vault/rows-sqlite.ts";
import { office, secret } from "./notifier-stage.ts";

/** Posts messages without end into the folder named, and says each number once it is kept. Nothing ever leaves. */
const [folder = ""] = process.argv.slice(2);
const clock = systemClock();
const vault = openVault({ rows: sqliteRows(folder), now: clock.now, secret });
const silent = { name: "webhook", send: () => new Promise<never>(() => undefined), close: () => undefined } as const;
const notifier = createNotifier({
  ...{ vault, clock, persons: createPersons(vault, clock) },
  channels: { alert: [{ channel: silent }] },
  offices: () => [{ id: office }],
  nameOf: async () => office,
  logger: pino({ level: "silent" }),
});
for (let n = 1; ; n += 1) {
  await notifier.post(office, `n${n}`, {
    kind: "alert",
    about: "deviceSilent",
    facts: { device: `K${n}`, minutes: 5 },
  });
  process.stdout.write(`${n}\n`);
}
