import { declarationInForce } from "../../shared/cases/casework.ts";
import { statementHash } from "../../shared/cases/statement.ts";
import type { Actor, OfficeId, Role } from "../../shared/office/ids.ts";
import type { Command } from "../../shared/protocol/wire.ts";
import type { Clock } from "../clock.ts";
import type { Engine } from "../engine-types.ts";
import type { Offices } from "../offices-types.ts";
import type { Persons } from "../vault/persons.ts";

export type CaseDeskGround = {
  readonly engine: Pick<Engine, "read">;
  readonly offices: Offices;
  readonly clock: Clock;
  readonly persons: Pick<Persons, "add">;
};

/** Somebody of the sample's staff. */
export const player = (id: string, role: Role): Actor => ({
  kind: "staff",
  id: `sample.${id}`,
  roles: [role],
  grants: [],
});
export const sara = player("sara", "officer");
const majed = player("majed", "committee");

/** Sends as somebody of the sample; rejects with what was refused. */
export type Send = (actor: Actor, command: Command) => Promise<Readonly<Record<string, unknown>>>;

/** What is done to requests, each by who would do it. */
export function caseDesk({ engine, offices, persons, clock }: CaseDeskGround, office: OfficeId, send: Send) {
  const held = async (id: string) => {
    const open = await offices.open(office);
    const found = open && (await engine.read(open.casesBook())).state.cases.get(id);
    if (!open || !found) throw new Error(`the sample's case ${id} is gone`);
    return { found, casework: open.setup().state.casework };
  };
  const desk = {
    async open(name: string): Promise<string> {
      const consent = {
        purpose: "serviceData",
        isGiven: true,
        method: "spoken",
        at: clock.now(office),
        by: "sample.sara",
      } as const;
      const person = await persons.add(office, { name, keptFor: "case" }, [consent], {
        by: "sample.sara",
        why: "case",
      });
      if ("refused" in person) throw new Error(`the sample's person: ${person.refused}`);
      const source = { kind: "form" } as const;
      const { case: id } = await send(sara, { type: "OpenCase", service: "support", source, person: person.id });
      return String(id);
    },
    /** Takes and matches these documents; the identity ends in a few years. */
    async collect(id: string, documents: readonly string[]): Promise<void> {
      await send(sara, { type: "RecordConsent", case: id, isGiven: true, how: "signed" });
      for (const document of documents) {
        await send(sara, { type: "ProvideDocument", case: id, document });
        const expiry = { calendar: "umalqura", date: "1450-01-01" } as const;
        await send(sara, { type: "MatchDocument", case: id, document, ...(document === "identity" ? { expiry } : {}) });
      }
    },
    async submit(id: string): Promise<void> {
      await desk.collect(id, ["identity", "income", "address"]);
      const { found, casework } = await held(id);
      const declaration = declarationInForce(casework);
      const hash = statementHash(found, declaration);
      const paper = { method: "paper", signature: "الملف الورقي", signer: "self" } as const;
      await send(sara, { type: "SignStatement", case: id, declaration: declaration.version, hash, ...paper });
      await send(sara, { type: "RecordTold", case: id, how: "shown" });
      await send(sara, { type: "SubmitCase", case: id });
    },
    async decide(id: string, outcome: "accepted" | "rejected", reason: string): Promise<void> {
      await send(majed, { type: "DecideCase", case: id, outcome, reason });
    },
  };
  return desk;
}
