import type { Command } from "../../shared/protocol/wire.ts";
import type { CommitteeView } from "../../shared/views/committee.ts";
import type { SetupView } from "../../shared/views/setup.ts";
import type { Asking } from "../desk/asking.ts";

export type QueuedCase = CommitteeView["queue"][number];
export type Deciding = { readonly held: QueuedCase; readonly outcome: "accepted" | "rejected" };

/** What the parts of the committee's page draw from, and what they can do. */
export type CommitteeWork = {
  readonly office: string;
  readonly view: CommitteeView;
  readonly setup: SetupView | undefined;
  readonly asking: Asking;
  /** A dialog is open: what became of its command is read there. */
  readonly isDeciding: boolean;
  /** Opens the dialog of a decision, or takes it off. */
  readonly decide: (deciding: Deciding | undefined) => void;
  readonly send: (command: Command, done: string) => Promise<boolean>;
};
