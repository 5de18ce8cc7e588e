import { businessDayOf } from "../cases/calendar.ts";
import type { ChecklistDocument, ReplyClock } from "../cases/casework.ts";
import { accept, type BusinessDay, type Localized, never, reject } from "../office/ids.ts";
import { defaultOrder, type PlannedService } from "../office/plan.ts";
import type { OfficeChannel } from "./association.ts";
import { setMedia } from "./decide-media.ts";
import { setSurvey } from "./decide-survey.ts";
import { setWords } from "./decide-words.ts";
import { removal } from "./removal.ts";
import { planOfWish } from "./report-plan.ts";
import type { Setup, SetupCommand, SetupContext, SetupDecision, SetupRejection } from "./setup.ts";

const defaultTimeZone = "Asia/Riyadh";

function refuse(code: SetupRejection, facts: Readonly<Record<string, unknown>> = {}) {
  return reject({ code, ...facts });
}

/** The rule book of an office's setup (RULES.md U1–U23). */
export function decide(setup: Setup, command: SetupCommand, context: SetupContext): SetupDecision {
  if (command.type === "FoundOffice") return foundOffice(setup, command, context);
  if (setup.profile === undefined) return refuse("NotFounded");
  switch (command.type) {
    case "RenameOffice":
      return accept([{ type: "OfficeRenamed", name: command.name }]);
    case "SetService":
      return setService(setup, command.service);
    case "RemoveService":
      return removal(setup.services, command.service, ["UnknownService", "LastService"], {
        type: "ServiceRemoved",
        service: command.service,
      });
    case "SetCounter":
      return accept([{ type: "CounterSet", counter: command.counter }]);
    case "RemoveCounter":
      return removeCounter(setup, command.counter);
    case "SetPriority":
      return accept([{ type: "PrioritySet", priority: command.priority }]);
    case "RemovePriority":
      return removal(setup.priorities, command.priority, ["UnknownPriority"], {
        type: "PriorityRemoved",
        priority: command.priority,
      });
    case "SetOrder":
      return accept([{ type: "OrderSet", order: { ...setup.order, ...command.order } }]);
    case "SetReason":
    case "RemoveReason":
    case "SetSurveyForm":
    case "SetSatisfactionGoal":
    case "SetTheme":
    case "RemoveTheme":
      return setSurvey(setup, command);
    case "SetDepartment":
      return accept([{ type: "DepartmentSet", department: command.department }]);
    case "RemoveDepartment":
      return removal(setup.departments, command.department, ["UnknownDepartment"], {
        type: "DepartmentRemoved",
        department: command.department,
      });
    case "SetChecklist":
      return setChecklist(setup, command.service, command.documents);
    case "SetReplyClock":
      return setReplyClock(command.reply);
    case "SetHolidays":
      return setHolidays(command.days);
    case "SetDeclaration": {
      const version = (setup.casework.declarations.at(-1)?.version ?? 0) + 1;
      return accept([{ type: "DeclarationSet", version, text: command.text }], { version });
    }
    case "SetCard":
    case "RemoveCard":
    case "SetMessage":
    case "RemoveMessage":
    case "SetQuestion":
    case "RemoveQuestion":
      return setWords(setup, command);
    case "SetMedium":
    case "MoveMedium":
    case "RemoveMedium":
      return setMedia(setup, command, context);
    case "SetToldSentence":
      return setToldSentence(setup, command.text);
    default:
      return aboutAssociation(setup, command, context);
  }
}

/** U6: an answer is not due before it may be given. */
function setReplyClock(reply: ReplyClock): SetupDecision {
  return reply.floorDays > reply.dueDays ? refuse("FloorAfterDue") : accept([{ type: "ReplyClockSet", reply }]);
}

function setHolidays(days: readonly BusinessDay[]): SetupDecision {
  const impossible = days.find((date) => businessDayOf({ calendar: "gregory", date }) === undefined);
  if (impossible !== undefined) return refuse("ImpossibleDate", { date: impossible });
  return accept([{ type: "HolidaysSet", days: [...new Set(days)].sort() }]);
}

type AboutAssociation = Extract<
  SetupCommand,
  {
    type:
      | "SetChannels"
      | "SetTerms"
      | "SetPolicyHead"
      | "SetMobiles"
      | "SetRetention"
      | "SetKioskQuestions"
      | "SetRemoteTickets"
      | "SetReportPlan";
  }
>;

function aboutAssociation(setup: Setup, command: AboutAssociation, { at, facts }: SetupContext): SetupDecision {
  switch (command.type) {
    case "SetChannels":
      return setChannels(command.channels);
    case "SetTerms":
      // U23: a screen of an earlier version does not know the digits, and leaves them as they are.
      return accept([{ type: "TermsSet", terms: { ...setup.terms, ...command.terms } }]);
    case "SetPolicyHead":
      return accept([{ type: "PolicyHeadSet", policy: command.policy }]);
    case "SetMobiles":
      return accept([{ type: "MobilesSet", mobiles: command.mobiles }]);
    case "SetRetention": {
      const { retention } = command;
      // U10: whoever is forgotten cannot be reached: the number goes with its person at the latest.
      if (retention.mobileDays > retention.identityDays) return refuse("MobileOutlivesPerson");
      return accept([{ type: "RetentionSet", retention }]);
    }
    case "SetKioskQuestions":
      return accept([{ type: "KioskQuestionsSet", asksIdentity: command.asksIdentity }]);
    case "SetRemoteTickets":
      return accept([{ type: "RemoteTicketsSet", givesRemoteTickets: command.givesRemoteTickets }]);
    case "SetReportPlan":
      if (hasOtherReaders(setup, facts.readersBefore)) return accept([]);
      return accept([{ type: "ReportPlanSet", plan: planOfWish(setup.reportPlan, command.plan, at) }]);
    default:
      return never(command);
  }
}

/** U19: somebody else set the plan since the hub read it. */
function hasOtherReaders({ reportPlan }: Setup, before: readonly string[] | undefined): boolean {
  return before !== undefined && JSON.stringify(reportPlan?.to) !== JSON.stringify(before);
}

/** U8: each channel once; visits of the hall are interviews, so that one stays. */
function setChannels(channels: readonly OfficeChannel[]): SetupDecision {
  const twice = channels.find((each, place) => channels.findIndex(({ id }) => id === each.id) !== place);
  if (twice) return refuse("ChannelTwice", { channel: twice.id });
  if (!channels.some(({ id, isOn }) => id === "interview" && isOn)) return refuse("InterviewOff");
  return accept([{ type: "ChannelsSet", channels }]);
}

/** U9: what applicants are told names the day by which they have the answer, in both languages (R6). */
function setToldSentence({ casework }: Setup, text: Localized | undefined): SetupDecision {
  if (text === undefined) return casework.told === undefined ? accept([]) : accept([{ type: "ToldSentenceSet" }]);
  const isUnsaid = !text.ar.includes("{due}") || !text.en.includes("{due}");
  return isUnsaid ? refuse("DueDayUnsaid") : accept([{ type: "ToldSentenceSet", text }]);
}

type FoundOffice = Extract<SetupCommand, { type: "FoundOffice" }>;

/** U1: an office is founded once, from a profile. */
function foundOffice(setup: Setup, command: FoundOffice, { facts }: SetupContext): SetupDecision {
  if (setup.profile !== undefined) return refuse("AlreadyFounded", { office: facts.office });
  const { profile } = facts;
  if (!profile) return refuse("UnknownProfile", { profile: command.profile });
  if (!facts.isTimeZone) return refuse("UnknownTimeZone", { timeZone: command.timeZone });
  return accept([
    {
      type: "OfficeFounded",
      office: facts.office,
      profile,
      name: command.name ?? profile.name,
      timeZone: command.timeZone ?? defaultTimeZone,
      order: defaultOrder,
    },
  ]);
}

/** U2, U3: a letter names one service; a service is served by counters that exist. */
function setService(setup: Setup, service: PlannedService): SetupDecision {
  const rival = setup.services.find((each) => each.letter === service.letter && each.id !== service.id);
  if (rival) return refuse("LetterTaken", { letter: service.letter, service: rival.id });
  const unknown = service.counters.find((id) => !setup.counters.some((each) => each.id === id));
  if (unknown !== undefined) return refuse("UnknownCounter", { counter: unknown });
  return accept([{ type: "ServiceSet", service }]);
}

/** U6: the list of a service that exists names each paper once. */
function setChecklist(setup: Setup, service: string, documents: readonly ChecklistDocument[]): SetupDecision {
  if (!setup.services.some((each) => each.id === service)) return refuse("UnknownService", { service });
  const twice = documents.find((each, place) => documents.findIndex(({ id }) => id === each.id) !== place);
  if (twice) return refuse("DocumentTwice", { document: twice.id });
  return accept([{ type: "ChecklistSet", service, documents }]);
}

/** U5: a service that names its counters keeps one; else it would silently be everybody's. */
function removeCounter(setup: Setup, counter: string): SetupDecision {
  const orphan = setup.services.find((each) => each.counters.length === 1 && each.counters[0] === counter);
  if (orphan) return refuse("LastCounterOfService", { service: orphan.id });
  return removal(setup.counters, counter, ["UnknownCounter", "LastCounter"], { type: "CounterRemoved", counter });
}
