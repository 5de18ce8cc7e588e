import type { VaultId } from "../cases/commands.ts";
import type { Channel } from "../office/commands.ts";
import type { BusinessDay, Instant, Localized, ServiceId, StaffId } from "../office/ids.ts";
import type { ReasonId } from "../setup/rating-reason.ts";

export type SuggestionId = string;
export type ActionId = string;
export type NoticeId = string;
/** What a manager is alerted to (shared/views RULES V20–V24): its kind, and of what. */
export type AlertId = string;

export type SuggestionKind = "suggestion" | "complaint";

/** So long may be what somebody suggests or complains of, in characters, whichever way it comes. */
export const longestSuggestion = 2_000;

/** What it is about. Whom it is about stands in its words alone, in the vault (R12). */
export type Topic = "procedure" | "provider" | "waiting" | "place" | "information" | "access" | "other";

/** How the answer reached the person; `published`: it was told in the hall, for who left no name. */
export type SuggestionAnswerHow = "inPerson" | "phone" | "message" | "letter" | "published";
/** Why there is no delivery. */
export type ClosingReason = "duplicate" | "withdrawn" | "unreachable" | "noAddressee";

/** Out of what an action arose. */
export type ActionSource =
  | { readonly kind: "theme"; readonly theme: string }
  | { readonly kind: "suggestion"; readonly suggestion: SuggestionId }
  | { readonly kind: "alert"; readonly alert: string }
  | { readonly kind: "own" };

/** By what an action is measured. Without a service: the whole office. */
export type Measure =
  | { readonly kind: "satisfaction"; readonly service?: ServiceId }
  | { readonly kind: "wait"; readonly service?: ServiceId }
  | { readonly kind: "reason"; readonly reason: ReasonId };

type OfSuggestion = { readonly suggestion: SuggestionId };
type OfAction = { readonly action: ActionId };

/** What somebody asks of the improvement book of a year. */
export type ImprovementCommand =
  | { readonly type: "OpenImprovements" }
  | { readonly type: "CloseImprovements" }
  | {
      readonly type: "FileSuggestion";
      readonly kind: SuggestionKind;
      readonly channel: Channel;
      readonly topic?: Topic;
      readonly service?: ServiceId;
      /** Who said it, in the vault, where she wants an answer. Named by staff, or by the kiosk that took her mobile (I2). */
      readonly person?: VaultId;
      /** The contact it came from. */
      readonly contact?: VaultId;
      readonly text: VaultId;
    }
  | ({ readonly type: "ClassifySuggestion"; readonly kind: SuggestionKind; readonly topic?: Topic } & OfSuggestion)
  | ({ readonly type: "AssignSuggestion"; readonly to: StaffId } & OfSuggestion)
  | ({ readonly type: "StartSuggestion" } & OfSuggestion)
  | ({ readonly type: "AnswerSuggestion"; readonly answer: VaultId } & OfSuggestion)
  | ({ readonly type: "DeliverSuggestionAnswer"; readonly how: SuggestionAnswerHow } & OfSuggestion)
  | ({ readonly type: "CloseSuggestion"; readonly reason: ClosingReason } & OfSuggestion)
  | ({ readonly type: "ReopenSuggestion"; readonly grounds: VaultId } & OfSuggestion)
  | {
      readonly type: "PlanAction";
      readonly title: Localized;
      readonly owner: StaffId;
      readonly dueDay: BusinessDay;
      readonly source: ActionSource;
      readonly measure?: Measure;
    }
  | ({
      readonly type: "ReviseAction";
      readonly title: Localized;
      readonly owner: StaffId;
      readonly dueDay: BusinessDay;
      readonly measure?: Measure;
    } & OfAction)
  | ({ readonly type: "StartAction" } & OfAction)
  | ({ readonly type: "CompleteAction" } & OfAction)
  | ({ readonly type: "GiveUpAction"; readonly reason: VaultId } & OfAction)
  | {
      readonly type: "PublishNotice";
      readonly text: Localized;
      /** Shown until this day is over. */
      readonly until: BusinessDay;
      readonly action?: ActionId;
    }
  | { readonly type: "WithdrawNotice"; readonly notice: NoticeId }
  /** `arose`: when the condition arose that was seen. What arises later is an alert again. */
  | { readonly type: "AcknowledgeAlert"; readonly alert: AlertId; readonly arose: Instant };

export type Of<Type extends ImprovementCommand["type"]> = Extract<ImprovementCommand, { type: Type }>;
