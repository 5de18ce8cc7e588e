import type { VaultId } from "../cases/commands.ts";
import type { BusinessDay, Instant, Localized, StaffId } from "../office/ids.ts";
import type {
  ActionId,
  ActionSource,
  AlertId,
  ClosingReason,
  Measure,
  NoticeId,
  Of,
  SuggestionAnswerHow,
  SuggestionId,
  SuggestionKind,
  Topic,
} from "./commands.ts";
import type { Carried } from "./state.ts";

type ByPerson = { readonly by: StaffId };
type OfSuggestion = { readonly suggestion: SuggestionId } & ByPerson;
type OfAction = { readonly action: ActionId; readonly day: BusinessDay } & ByPerson;

/** What happened. The time is the commit's; ids of persons and texts are the vault's. */
export type ImprovementEvent =
  | { readonly type: "ImprovementsOpened"; readonly year: string; readonly carried: Carried }
  | {
      readonly type: "ImprovementsClosed";
      readonly carried: {
        readonly suggestions: readonly SuggestionId[];
        readonly actions: readonly ActionId[];
        readonly notices: readonly NoticeId[];
        /** Left out by earlier versions, which had no alerts. */
        readonly alerts?: readonly AlertId[];
      };
    }
  | ({
      readonly type: "SuggestionFiled";
      readonly suggestion: SuggestionId;
      readonly number: string;
      readonly topic: Topic;
      readonly day: BusinessDay;
      readonly dueDay: BusinessDay;
      /** Who took it down; not of what visitors wrote themselves. */
      readonly by?: StaffId;
      /** It came by a link, a form or a kiosk, so it counts against what these may file (I3); `sender` is a keyed hash of the link. */
      readonly isPublic?: true;
      readonly sender?: string;
    } & Pick<Of<"FileSuggestion">, "kind" | "channel" | "service" | "person" | "contact" | "text">)
  | ({
      readonly type: "SuggestionClassified";
      readonly kind: SuggestionKind;
      readonly topic: Topic;
      readonly dueDay: BusinessDay;
      /** It left its owner, who is no manager. */
      readonly isTakenBack?: true;
    } & OfSuggestion)
  | ({ readonly type: "SuggestionAssigned"; readonly to: StaffId } & OfSuggestion)
  | ({ readonly type: "SuggestionStarted" } & OfSuggestion)
  | ({ readonly type: "SuggestionAnswered"; readonly answer: VaultId } & OfSuggestion)
  | ({ readonly type: "SuggestionAnswerDelivered"; readonly how: SuggestionAnswerHow } & OfSuggestion)
  | ({ readonly type: "SuggestionClosed"; readonly reason: ClosingReason } & OfSuggestion)
  | ({ readonly type: "SuggestionReopened"; readonly grounds: VaultId; readonly dueDay: BusinessDay } & OfSuggestion)
  | ({
      readonly type: "ActionPlanned";
      readonly number: string;
      readonly title: Localized;
      readonly owner: StaffId;
      readonly dueDay: BusinessDay;
      readonly source: ActionSource;
      readonly measure?: Measure;
    } & OfAction)
  | ({
      readonly type: "ActionRevised";
      readonly title: Localized;
      readonly owner: StaffId;
      readonly dueDay: BusinessDay;
      readonly measure?: Measure;
    } & OfAction)
  | ({ readonly type: "ActionStarted" } & OfAction)
  | ({ readonly type: "ActionCompleted" } & OfAction)
  | ({ readonly type: "ActionGivenUp"; readonly reason: VaultId } & OfAction)
  | ({
      readonly type: "NoticePublished";
      readonly notice: NoticeId;
      readonly text: Localized;
      readonly until: BusinessDay;
      readonly action?: ActionId;
    } & ByPerson)
  | ({ readonly type: "NoticeWithdrawn"; readonly notice: NoticeId } & ByPerson)
  | ({ readonly type: "AlertAcknowledged"; readonly alert: AlertId; readonly arose: Instant } & ByPerson);

export type EventOf<Type extends ImprovementEvent["type"]> = Extract<ImprovementEvent, { type: Type }>;
