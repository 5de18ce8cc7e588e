import { ownCase, type Standing, standingOf } from "../shared/cases/standing.ts";
import type { Case } from "../shared/cases/state.ts";
import type { OfficeId } from "../shared/office/ids.ts";
import type { Clock } from "./clock.ts";
import type { Engine } from "./engine-types.ts";
import type { HomeCodes } from "./home-codes.ts";
import type { Notifier } from "./notifier/notifier.ts";
import type { Offices, OpenOffice } from "./offices-types.ts";
import type { Persons } from "./vault/persons.ts";
import { lookBack } from "./view-looks.ts";

export type CaseAtHomeGround = {
  readonly offices: Pick<Offices, "open">;
  readonly engine: Pick<Engine, "read">;
  readonly persons: Pick<Persons, "find">;
  readonly notifier: Pick<Notifier, "can" | "post">;
  readonly clock: Clock;
  readonly codes: HomeCodes;
};

/** What names a request from afar: its number, and the applicant's mobile as it is kept. */
type Named = { readonly number: string; readonly mobile: string };

/**
 * Where a request stands, for its applicant at home (R16, R17). A code goes to the mobile that is kept of her, if she
 * agreed to be written to; it opens this one request. Who asks learns nothing from the first answer.
 */
export type CaseAtHome = {
  /** Whether codes can be sent at all. */
  readonly isOffered: () => boolean;
  /** Sends a code if the request is of whoever has this mobile. Resolves when it is kept for sending, or was not. */
  sendCode(office: OfficeId, named: Named): Promise<void>;
  /** Undefined: the number, the mobile or the code is wrong, or the code too old; which of them is not told. */
  look(office: OfficeId, named: Named & { readonly code: string }): Promise<Standing | undefined>;
};

const reader = { by: "hub", why: "request" } as const;

export function createCaseAtHome({ offices, engine, persons, notifier, clock, codes }: CaseAtHomeGround): CaseAtHome {
  async function find(office: OpenOffice, { number, mobile }: Named): Promise<Case | undefined> {
    // Both are looked up whatever the other says, so that the time it takes tells nothing.
    const found = await persons.find(office.id, { mobile }, reader);
    const { state } = await engine.read(office.casesBook());
    const past = await office.pastCases.read(lookBack(office, number));
    return ownCase([state, ...past], number, found);
  }
  const whatOf = (office: OfficeId, held: Case, mobile: string) => `${office}\n${held.id}\n${mobile}`;

  return {
    isOffered: () => notifier.can("notice"),
    async sendCode(id, named) {
      const office = await offices.open(id);
      const held = office && (await find(office, named));
      if (held?.person === undefined) return;
      const { code, span } = codes.make(whatOf(id, held, named.mobile), clock.now(id));
      const message = { kind: "notice", about: "caseCode", person: held.person, facts: { code } } as const;
      await notifier.post(id, `case code ${held.id} ${span}`, message);
    },
    async look(id, { code, ...named }) {
      const office = await offices.open(id);
      const held = office && (await find(office, named));
      if (!office || !held) return undefined;
      if (!codes.isRight(whatOf(id, held, named.mobile), code, clock.now(id))) return undefined;
      return standingOf(held, office.today().day, office.setup().state);
    },
  };
}
