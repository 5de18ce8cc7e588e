import { belongsTo, maySee } from "../shared/protocol/allowed.ts";
import type { Issue, WatchRequest } from "../shared/protocol/wire.ts";
import type { ViewName } from "../shared/views/views.ts";
import type { CommandSender, Offices } from "./offices-types.ts";
import { ownedViews, personalViews } from "./view-books.ts";
import type { Audience } from "./view-cut.ts";

export type Admission =
  | { readonly status: "admitted"; readonly audience: Audience }
  | { readonly status: "invalid"; readonly issues: readonly Issue[] }
  | { readonly status: "forbidden" };

/** Views that show one thing, and by what it is named. */
const named: { readonly [View in ViewName]?: string } = {
  phone: "the code of a ticket",
  case: "the number of a case",
  contact: "the number of a contact",
  improvement: "the number of a suggestion or an action",
};

/** Views that each device is cut by itself. */
const deviceViews: ReadonlySet<ViewName> = new Set<ViewName>(["signing", "board", "wall"]);

/** Whose eyes the view is for, or why not. Rejects when the office's books cannot be read. */
export async function admit(offices: Offices, viewer: CommandSender, request: WatchRequest): Promise<Admission> {
  const { office: id, view, params } = request;
  const { actor } = viewer;
  if (!belongsTo(actor, viewer.offices, id) || !maySee(actor, viewer.offices, id, view)) return { status: "forbidden" };
  const office = await offices.open(id);
  if (!office) return { status: "invalid", issues: [{ path: "office", message: "is not an office of this hub" }] };
  const what = named[view];
  const isNamed = what !== undefined;
  if (isNamed && params?.code === undefined) {
    return { status: "invalid", issues: [{ path: "params.code", message: `is missing (${what})` }] };
  }
  if (actor.kind === "visitor") {
    if (params?.code !== actor.code) return { status: "forbidden" };
    return { status: "admitted", audience: { office, view, person: undefined, params, ticket: actor.ticket } };
  }
  if (deviceViews.has(view) && actor.kind === "device") {
    return { status: "admitted", audience: { office, view, person: undefined, params: undefined, device: actor.id } };
  }
  const person = personalViews.has(view) && actor.kind === "staff" ? actor.id : undefined;
  // The board of cases may be narrowed to one person's.
  const isNarrowed = isNamed || view === "cases";
  const audience = { office, view, person, params: isNarrowed ? params : undefined };
  if (!ownedViews.has(view)) return { status: "admitted", audience };
  const seesAll = actor.kind === "staff" && actor.roles.includes("manager");
  return { status: "admitted", audience: { ...audience, seesAll } };
}
