import { belongsTo, maySee } from "../shared/protocol/allowed.ts";
import type { Issue, WatchRequest } from "../shared/protocol/wire.ts";
import type { CommandSender, Offices } from "./offices-types.ts";
import { type Audience, personalViews } from "./view-cut.ts";

export type Admission =
  | { readonly status: "admitted"; readonly audience: Audience }
  | { readonly status: "invalid"; readonly issues: readonly Issue[] }
  | { readonly status: "forbidden" };

/** Whose eyes the view is for, or why not. Rejects when the office's books cannot be read. */
export async function admit(offices: Offices, viewer: CommandSender, request: WatchRequest): Promise<Admission> {
  const { office: id, view, params } = request;
  const { actor } = viewer;
  if (!belongsTo(actor, viewer.offices, id) || !maySee(actor, viewer.offices, id, view)) return { status: "forbidden" };
  const office = await offices.open(id);
  if (!office) return { status: "invalid", issues: [{ path: "office", message: "is not an office of this hub" }] };
  const isNamed = view === "phone" || view === "case" || view === "contact";
  if (isNamed && params?.code === undefined) {
    const what = view === "phone" ? "the code of a ticket" : `the number of a ${view}`;
    return { status: "invalid", issues: [{ path: "params.code", message: `is missing (${what})` }] };
  }
  if (actor.kind === "visitor") {
    if (params?.code !== actor.code) return { status: "forbidden" };
    return { status: "admitted", audience: { office, view, person: undefined, params, ticket: actor.ticket } };
  }
  const person = personalViews.has(view) && actor.kind === "staff" ? actor.id : undefined;
  return { status: "admitted", audience: { office, view, person, params: isNamed ? params : undefined } };
}
