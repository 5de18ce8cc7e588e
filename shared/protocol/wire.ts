import type { CaseCommand } from "../cases/commands.ts";
import type { ContactCommand } from "../contacts/commands.ts";
import type { ImprovementCommand } from "../improvements/commands.ts";
import type { LibraryCommand } from "../library/library.ts";
import type { OfficeCommand } from "../office/commands.ts";
import type {
  CommandId,
  DeviceKind,
  Instant,
  OfficeId,
  Rejection,
  Revision,
  Role,
  TicketCode,
  TicketId,
} from "../office/ids.ts";
import type { SetupCommand } from "../setup/setup.ts";
import type { SurveyCommand } from "../survey/ratings.ts";
import type { AskedOfDevice, Heartbeat, RefusedRecords } from "../views/heartbeat.ts";
import type { ViewData, ViewName, ViewParams } from "../views/views.ts";

/** All that can be asked of an office, over socket and HTTP alike. */
export type Command =
  | OfficeCommand
  | SurveyCommand
  | CaseCommand
  | ContactCommand
  | ImprovementCommand
  | SetupCommand
  | LibraryCommand;
export type CommandType = Command["type"];

export type Envelope = {
  /** A UUID made by the asker, one per intention: repeating it is always safe. */
  readonly id: CommandId;
  readonly office: OfficeId;
  readonly command: Command;
  /** The asker's clock, for its own records. The hub's clock decides. */
  readonly at?: Instant;
};

export type Issue = { readonly path: string; readonly message: string };

/** The one answer every envelope gets. */
export type Answer =
  | { readonly status: "accepted"; readonly revision: Revision; readonly result?: Readonly<Record<string, unknown>> }
  | { readonly status: "rejected"; readonly rejection: Rejection }
  | { readonly status: "invalid"; readonly issues: readonly Issue[] }
  | { readonly status: "forbidden" }
  /** Not stored; safe to repeat. */
  | { readonly status: "failed" };

export type WatchRequest = { readonly office: OfficeId; readonly view: ViewName; readonly params?: ViewParams };
export type WatchAnswer =
  | { readonly status: "watching" }
  | { readonly status: "invalid"; readonly issues: readonly Issue[] }
  | { readonly status: "forbidden" }
  | { readonly status: "failed" };

/** The hub's clock as the office lives it; a sample office may run faster than the wall. */
export type ClockReading = { readonly now: Instant; readonly rate: number };

export type ViewMessage<Name extends ViewName = ViewName> = {
  readonly office: OfficeId;
  readonly view: Name;
  readonly params?: ViewParams;
  readonly revision: Revision;
  readonly data: ViewData[Name];
  readonly clock: ClockReading;
};

export type ClientToHub = {
  command: (envelope: Envelope, ack: (answer: Answer) => void) => void;
  watch: (request: WatchRequest, ack: (answer: WatchAnswer) => void) => void;
  unwatch: (request: WatchRequest) => void;
  /** Of a paired device alone, about itself. */
  heartbeat: (heartbeat: Heartbeat, ack: (answer: HeartbeatAnswer) => void) => void;
  /** What a device was asked to hand over. */
  handOver: (records: RefusedRecords, ack: (answer: HeartbeatAnswer) => void) => void;
};
export type HubToClient = { view: (message: ViewMessage) => void; asked: (asked: AskedOfDevice) => void };

/** `noted`: every hub shows it from now on. */
export type HeartbeatAnswer =
  | { readonly status: "noted" }
  | { readonly status: "invalid"; readonly issues: readonly Issue[] }
  | { readonly status: "rejected"; readonly rejection: Rejection }
  | { readonly status: "forbidden" }
  | { readonly status: "failed" };

/** Who the hub says one is: the answer to `GET /api/v1/me` and `POST /api/v1/session`. */
export type Me =
  | {
      readonly kind: "staff";
      readonly id: string;
      readonly name: string;
      readonly roles: readonly Role[];
      readonly offices: readonly OfficeId[];
    }
  | { readonly kind: "device"; readonly id: string; readonly device: DeviceKind; readonly office: OfficeId }
  /** Who holds the link of one ticket. */
  | { readonly kind: "visitor"; readonly ticket: TicketId; readonly code: TicketCode; readonly office: OfficeId };

/** Of every book: the id was used for another command before; the book was moved to an archive file. */
export type EngineRejection = "CommandIdReused" | "BookArchived";

/** What the doors themselves may reject. */
export type GatewayRejection = "UnknownOffice" | "TooManyRequests";
