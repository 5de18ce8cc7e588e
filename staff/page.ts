import type { OfficeId } from "../shared/office/ids.ts";
import type { Me } from "../shared/protocol/wire.ts";
import type { Link } from "../shared/ui/link.ts";

/** A person of the staff who has signed in. */
export type StaffMe = Extract<Me, { kind: "staff" }>;

/** What the console's frame hands to every page: where, who, and the live line to the hub. */
export type PageProps = { readonly office: OfficeId; readonly me: StaffMe; readonly link: Link };
