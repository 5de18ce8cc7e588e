import { defaultCasework } from "../cases/casework.ts";
import type { Localized } from "../office/ids.ts";
import type { StoredEvent } from "../office/upcast.ts";
import { commonPolicy, defaultTerms, type OfficeChannel, officerTools, policyChannels } from "./association.ts";
import type { SetupEvent } from "./setup.ts";

/** Every type of fact that this version understands. */
const known: { readonly [Type in SetupEvent["type"]]: true } = {
  OfficeFounded: true,
  OfficeRenamed: true,
  ServiceSet: true,
  ServiceRemoved: true,
  CounterSet: true,
  CounterRemoved: true,
  PrioritySet: true,
  PriorityRemoved: true,
  OrderSet: true,
  ReasonSet: true,
  ReasonRemoved: true,
  SurveyFormSet: true,
  SatisfactionGoalSet: true,
  ThemeSet: true,
  ThemeRemoved: true,
  ChecklistSet: true,
  ReplyClockSet: true,
  HolidaysSet: true,
  DeclarationSet: true,
  ToldSentenceSet: true,
  ChannelsSet: true,
  TermsSet: true,
  PolicyHeadSet: true,
  MobilesSet: true,
  RetentionSet: true,
  CardSet: true,
  CardRemoved: true,
  MessageSet: true,
  MessageRemoved: true,
  MediumSet: true,
  MediumMoved: true,
  MediumRemoved: true,
  QuestionSet: true,
  QuestionRemoved: true,
  DepartmentSet: true,
  DepartmentRemoved: true,
  KioskQuestionsSet: true,
  RemoteTicketsSet: true,
  ReportPlanSet: true,
};

/** A stored fact in today's form, or undefined when a newer version wrote it. */
export function upcast(stored: StoredEvent): SetupEvent | undefined {
  return isKnown(stored) ? (stored.type === "OfficeFounded" ? founded(stored) : stored) : undefined;
}

type Founded = Extract<SetupEvent, { type: "OfficeFounded" }>;
type Profile = Founded["profile"];

/** What a profile held before: without cases, its channels by their ids alone, its word for who is served beside them. */
type OldProfile = Partial<Omit<Profile, "channels">> &
  Pick<Profile, "id" | "name" | "services" | "counters" | "priorities" | "reasons"> & {
    readonly beneficiary?: Localized;
    readonly channels?: readonly (string | OfficeChannel)[];
  };

/** Offices founded by an earlier version work by the common beginnings of what it did not know. */
function founded(stored: Founded): Founded {
  const { beneficiary, channels = policyChannels, ...profile }: OldProfile = stored.profile;
  return {
    ...stored,
    profile: {
      policy: commonPolicy,
      terms: beneficiary === undefined ? defaultTerms : { beneficiary },
      // Nobody was asked about foreign numbers then, and none was refused.
      mobiles: "anyCountry",
      library: officerTools,
      casework: defaultCasework,
      cards: [],
      questions: [],
      ...profile,
      channels: channels.flatMap((each) => {
        if (typeof each !== "string") return [each];
        return policyChannels.filter(({ id }) => id === each);
      }),
    },
  };
}

function isKnown(stored: StoredEvent): stored is SetupEvent {
  return Object.hasOwn(known, stored.type);
}
