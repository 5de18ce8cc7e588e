import type { Channel } from "../shared/office/commands.ts";
import type { Actor, OfficeId } from "../shared/office/ids.ts";
import type { Answer } from "../shared/protocol/wire.ts";
import type { Terms } from "../shared/setup/association.ts";
import type { Clock } from "./clock.ts";
import type { Engine } from "./engine-types.ts";
import type { FormBody, RemoteBody } from "./http/public-schemas.ts";
import type { Offices, OpenOffice } from "./offices-types.ts";
import type { Persons } from "./vault/persons.ts";

/** So many tickets from afar may wait for their visitors at once: more are no visitors, or more than the hall can serve. */
const mostRemote = 60;

export type PublicGround = {
  readonly offices: Offices;
  readonly engine: Engine;
  readonly persons: Pick<Persons, "add">;
  readonly clock: Clock;
  /** Whether codes can be sent to the mobiles of applicants. */
  readonly tellsCases: () => boolean;
};

/** What an office lets strangers know of it. */
type PublicOffice = {
  readonly id: OfficeId;
  readonly name: { readonly ar: string; readonly en: string };
  readonly takesMessages: boolean;
  readonly givesTickets: boolean;
  readonly tellsCases: boolean;
  /** Its own words and digits. */
  readonly terms: Terms;
  readonly services: readonly { readonly id: string; readonly name: { readonly ar: string; readonly en: string } }[];
};

/** What strangers may do without an account: leave a message, take a ticket from afar. The hub acts for them. */
export type PublicDoor = {
  office(id: OfficeId): Promise<PublicOffice | undefined>;
  leaveMessage(office: OfficeId, form: FormBody): Promise<Answer | "closed">;
  takeTicket(office: OfficeId, asked: RemoteBody): Promise<Answer | "closed" | "full">;
};

const hub: Actor = { kind: "hub" };

export function createPublicDoor({ offices, engine, persons, clock, tellsCases }: PublicGround): PublicDoor {
  const send = (office: OfficeId, id: string, command: Parameters<Offices["send"]>[1]["command"]) =>
    offices.send({ actor: hub, offices: [] }, { id, office, command });

  async function personOf(office: OfficeId, { name, mobile, language, mayKeep }: FormBody) {
    if (!mayKeep || (name === undefined && mobile === undefined)) return undefined;
    const by = "website";
    const consent = { purpose: "serviceData", isGiven: true, method: "online", at: clock.now(office), by } as const;
    const fields = { ...(name === undefined ? {} : { name }), ...(mobile === undefined ? {} : { mobile }), language };
    // Never tied to somebody who is known: anybody may type anybody's number.
    const added = await persons.add(office, fields, [consent], { by, why: "contact" });
    return "refused" in added ? undefined : added.id;
  }

  return {
    async office(id) {
      const open = await offices.open(id);
      if (!open) return undefined;
      const { name, services, terms } = open.setup().state;
      return {
        id,
        name,
        takesMessages: isOn(open, "website"),
        givesTickets: givesTickets(open) && (await isAtWork(engine, open)),
        tellsCases: tellsCases(),
        terms,
        services: services.map((each) => ({ id: each.id, name: each.name })),
      };
    },
    async leaveMessage(id, form) {
      const open = await offices.open(id);
      if (!open || !isOn(open, "website")) return "closed";
      const [thisYear] = open.contactsBooks();
      // S2: a repeated message must not make a second person.
      const before = (await engine.read(thisYear)).state.contacts.get(form.id);
      const person = before ? before.person : await personOf(id, form);
      return send(id, form.id, {
        type: "LogContact",
        channel: "website",
        subject: form.subject,
        note: form.message,
        language: form.language,
        ...(form.service === undefined ? {} : { service: form.service }),
        ...(person === undefined ? {} : { person }),
        ...(form.isHomeVisit === true ? { isHomeVisit: true } : {}),
      });
    },
    async takeTicket(id, { id: command, service, language, priority }) {
      const open = await offices.open(id);
      if (!open || !givesTickets(open) || !(await isAtWork(engine, open))) return "closed";
      const { tickets } = (await engine.read(open.today().book)).state;
      const remote = [...tickets.values()].filter(({ state }) => state.phase === "remote");
      if (remote.length >= mostRemote && !tickets.has(command)) return "full";
      const asked = { service, language, ...(priority === undefined ? {} : { priority }) };
      return send(id, command, { type: "CheckIn", channel: "website", remote: true, ...asked });
    },
  };
}

function isOn(office: OpenOffice, channel: Channel): boolean {
  return office.setup().state.channels.some((each) => each.id === channel && each.isOn);
}

/** Numbers from afar are the website channel's, and the office may keep the page without them (U18). */
function givesTickets(office: OpenOffice): boolean {
  return isOn(office, "website") && office.setup().state.givesRemoteTickets;
}

/** Somebody is there who calls: nobody takes a number of a hall that is closed. */
async function isAtWork(engine: Engine, office: OpenOffice): Promise<boolean> {
  const { state } = await engine.read(office.today().book);
  return state.isOpen && state.counters.size > 0;
}
