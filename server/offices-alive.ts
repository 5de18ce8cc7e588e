import type { OfficeId } from "../shared/office/ids.ts";
import { setupBook } from "./books.ts";
import { derivedId } from "./derived-id.ts";
import { setupFacts } from "./offices-send.ts";
import type { OfficeGround, Offices, OpenOffice } from "./offices-types.ts";
import { openOffice } from "./open-office.ts";

/** The offices that are alive in this hub: each opened once, when first asked for. */
export type AliveOffices = {
  get(id: OfficeId): OpenOffice | undefined;
  open(id: OfficeId): Promise<OpenOffice>;
  all(): readonly OpenOffice[];
};

/** See `Offices.found`. */
export function foundOffice({ engine, profiles }: OfficeGround, ...[id, founding]: Parameters<Offices["found"]>) {
  const book = setupBook(id);
  const command = { type: "FoundOffice", ...founding } as const;
  const facts = setupFacts(profiles === undefined ? {} : { profiles }, id, command);
  return engine.send(book, {
    id: derivedId(book.name, command.type, 0),
    command,
    by: { kind: "hub" },
    facts,
    office: id,
  });
}

export function keepAlive(ground: OfficeGround, onNewDay: (office: OpenOffice) => void): AliveOffices {
  const alive = new Map<OfficeId, OpenOffice>();
  const opening = new Map<OfficeId, Promise<OpenOffice>>();

  async function openNow(id: OfficeId): Promise<OpenOffice> {
    await foundIfListedOnly(ground, id);
    const office = await openOffice(ground, id, onNewDay);
    alive.set(id, office);
    return office;
  }

  return {
    get: (id) => alive.get(id),
    all: () => [...alive.values()],
    async open(id) {
      const found = alive.get(id);
      if (found) return found;
      const underWay = opening.get(id) ?? openNow(id).finally(() => opening.delete(id));
      opening.set(id, underWay);
      return underWay;
    },
  };
}

/** Listing an office and founding it are two books: a hub that died in between makes good for it here. */
async function foundIfListedOnly(ground: OfficeGround, id: OfficeId): Promise<void> {
  const { state } = await ground.engine.read(setupBook(id));
  const listed = ground.access.offices().find((each) => each.id === id);
  if (state.profile !== undefined || !listed) return;
  const { id: _, ...founding } = listed;
  const answer = await foundOffice(ground, id, founding);
  // A day opened by a blank setup would have no services, and another zone's midnight.
  if (answer.status !== "accepted") throw new Error(`the setup of ${id} could not be founded: ${answer.status}`);
}
