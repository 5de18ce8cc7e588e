import type { OfficeId } from "../../shared/office/ids.ts";
import type { Link } from "../../shared/ui/link.ts";
import type { SetupView } from "../../shared/views/setup.ts";

/** What every part of an office's settings gets: the office, its setup as it is now, and the line to change it. */
export type SetupProps = { readonly office: OfficeId; readonly setup: SetupView; readonly link: Link };
