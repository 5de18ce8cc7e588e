import { minuteMs, type OfficeId, secondMs } from "../../shared/office/ids.ts";
import { mailAddress, type ReportPlan } from "../../shared/setup/report-plan.ts";
import { setupBook } from "../books.ts";
import { derivedId } from "../derived-id.ts";
import type { Engine } from "../engine-types.ts";
import type { Timers } from "../timers.ts";
import type { ReportReaders } from "../vault/report-readers.ts";

export type KeepReadersGround = {
  readonly readers: Pick<ReportReaders, "open" | "seal" | "forget" | "tidy">;
  readonly engine: Pick<Engine, "read" | "send">;
  readonly timers: Timers;
  readonly offices: () => readonly { readonly id: OfficeId }[];
  readonly onFault: (what: string, office: OfficeId, error: unknown) => void;
};

/** The screens that come back after a start are served before it. */
const firstAfterMs = 10 * secondMs;
const everyMs = 60 * minuteMs;
const hub = { by: "hub", why: "keeping" } as const;

/**
 * Where a plan of the report still holds addresses, as older versions wrote it, the hub sets the same plan with ids of
 * the vault in their place (U19); and what no plan names is erased. Any number of hubs may do so.
 */
export function keepReaders({ readers, engine, timers, offices, onFault }: KeepReadersGround) {
  async function lookAt(office: OfficeId): Promise<void> {
    const { revision, state } = await engine.read(setupBook(office));
    const { reportPlan: plan } = state;
    if (plan?.to.some((each) => mailAddress.test(each))) await moveIntoVault(office, plan, revision);
    else await readers.tidy(office, plan?.to ?? []);
  }

  async function moveIntoVault(office: OfficeId, plan: ReportPlan, revision: number): Promise<void> {
    const book = setupBook(office);
    const { since: _, ...wish } = plan;
    const id = derivedId(book.name, "readers into the vault", revision);
    const to = await readers.seal(office, id, await readers.open(office, plan.to, hub), hub);
    const command = { type: "SetReportPlan", plan: { ...wish, to } } as const;
    const facts = { office, isTimeZone: true, readersBefore: plan.to };
    const answer = await engine.send(book, { id, command, by: { kind: "hub" }, facts, office });
    if (answer.status === "accepted") await readers.forget(office, plan.to, to);
  }

  async function look(): Promise<void> {
    for (const { id } of offices())
      await lookAt(id).catch((error: unknown) => onFault("keeping the readers of the report", id, error));
  }

  const stops = [timers.after(firstAfterMs, () => void look()), timers.every(everyMs, () => void look())];
  return {
    look,
    stop(): void {
      for (const stop of stops) stop();
    },
  };
}
