import { type Casework, max14, type ReplyClock } from "../../cases/casework.ts";
import type { Channel } from "../../office/commands.ts";
import type { Localized, ServiceId } from "../../office/ids.ts";
import type { PlannedCounter, PlannedPriority, PlannedService } from "../../office/plan.ts";
import {
  commonPolicy,
  defaultTerms,
  type LibraryTitle,
  type Mobiles,
  officerTools,
  type PolicyHead,
  policyChannels,
  type Terms,
} from "../association.ts";
import type { Card } from "../card.ts";
import type { Question } from "../question.ts";
import type { RatingReason } from "../rating-reason.ts";
import type { Profile } from "../setup.ts";
import { inTerms } from "../terms.ts";
import { casework, counters, priorities, reasons, services } from "./shared-part.ts";
import { cards, questions } from "./shared-words.ts";

/** A channel by its policy's name, or with a label of the association's own. */
type ChannelLine = Channel | { readonly id: Channel; readonly name: Localized };

/** What a profile's file says: who it is, and where it differs from the common policy. All else may be left out. */
export type ProfileFile = {
  readonly id: string;
  readonly name: Localized;
  readonly policy?: Partial<PolicyHead>;
  readonly terms?: Partial<Terms>;
  /** Those that are offered, in order. */
  readonly channels?: readonly ChannelLine[];
  readonly mobiles?: Mobiles;
  /** Beside the officer's four tools. */
  readonly library?: readonly { readonly id: string; readonly title: Localized }[];
  readonly services?: readonly PlannedService[];
  readonly counters?: readonly PlannedCounter[];
  readonly priorities?: readonly PlannedPriority[];
  readonly reasons?: readonly RatingReason[];
  readonly checklists?: Casework["checklists"];
  readonly declaration?: Localized;
  readonly told?: Localized;
  /** "Know that…" cards, and what is often asked. */
  readonly cards?: readonly Card[];
  readonly questions?: readonly Question[];
  /** `max14` reads the two weeks as a ceiling alone. */
  readonly reply?: "max14" | Partial<ReplyClock>;
};

/** The whole profile of a file: what it does not say is as the common policy has it. */
export function profileOfFile(file: ProfileFile): Profile {
  const { id, name, mobiles = "kingdom", library = [] } = file;
  const terms = { ...defaultTerms, ...file.terms };
  const own = (text: Localized) => ({ ar: inTerms(terms, false)(text.ar), en: inTerms(terms, true)(text.en) });
  return {
    id,
    name,
    policy: { ...commonPolicy, title: own(commonPolicy.title), ...file.policy },
    terms,
    channels: file.channels?.map(channelOf) ?? policyChannels,
    mobiles,
    library: [
      ...officerTools.map((each) => ({ ...each, title: own(each.title) })),
      ...library.map((each): LibraryTitle => ({ ...each, isTool: false })),
    ],
    services: file.services ?? services,
    counters: file.counters ?? counters,
    priorities: file.priorities ?? priorities,
    reasons: file.reasons ?? reasons,
    casework: caseworkOf(file),
    cards: file.cards ?? cards,
    questions: file.questions ?? questionsFor(file.services),
  };
}

function channelOf(line: ChannelLine): Profile["channels"][number] {
  const id = typeof line === "string" ? line : line.id;
  const common = policyChannels.find((each) => each.id === id)?.name ?? { ar: id, en: id };
  return { id, name: typeof line === "string" ? common : line.name, isOn: true };
}

function caseworkOf({ services: own, checklists, declaration, told, reply }: ProfileFile): Casework {
  const clock = reply === "max14" ? max14 : { ...casework.reply, ...reply };
  return {
    ...casework,
    checklists: checklists ?? forServices(own),
    reply: clock,
    ...(declaration === undefined ? {} : { declarations: [{ version: 1, text: declaration }] }),
    ...(told === undefined ? {} : { told }),
  };
}

/** The common questions, of the services that are there. */
function questionsFor(own: readonly { readonly id: ServiceId }[] = services): readonly Question[] {
  return questions.filter(({ service }) => service === undefined || own.some((each) => each.id === service));
}

/** The common lists, of the services that are there. */
function forServices(own: readonly { readonly id: ServiceId }[] = services): Casework["checklists"] {
  return Object.fromEntries(Object.entries(casework.checklists).filter(([id]) => own.some((each) => each.id === id)));
}
