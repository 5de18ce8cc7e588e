import { type Casework, defaultCasework } from "../cases/casework.ts";
import { never } from "../office/ids.ts";
import { defaultOrder, type Plan } from "../office/plan.ts";
import { commonPolicy, defaultRetention, defaultTerms } from "./association.ts";
import { withEntry, without } from "./entries.ts";
import { mediaAfter } from "./evolve-media.ts";
import { surveyAfter } from "./evolve-survey.ts";
import { wordsAfter } from "./evolve-words.ts";
import type { Setup, SetupEvent } from "./setup.ts";
import { firstForms } from "./survey-form.ts";
import { firstThemes } from "./theme.ts";

/** What an office aims at until it says otherwise. */
const firstGoalPercent = 80;

export function initialSetup(): Setup {
  return {
    office: "",
    profile: undefined,
    name: { ar: "", en: "" },
    timeZone: "UTC",
    policy: commonPolicy,
    terms: defaultTerms,
    channels: [],
    mobiles: "kingdom",
    library: [],
    retention: defaultRetention,
    services: [],
    counters: [],
    priorities: [],
    order: defaultOrder,
    survey: firstForms([]),
    scales: { external: ["worstFirst"], internal: ["worstFirst"] },
    satisfactionGoal: firstGoalPercent,
    themes: firstThemes,
    casework: defaultCasework,
    cards: [],
    messages: [],
    media: [],
    questions: [],
    departments: [],
    asksIdentity: false,
    givesRemoteTickets: true,
    reportPlan: null,
    revision: 0,
  };
}

/** Applies one fact to the setup, in place. */
export function evolve(setup: Setup, event: SetupEvent): void {
  setup.revision += 1;
  switch (event.type) {
    case "OfficeFounded":
      return founded(setup, event);
    case "OfficeRenamed":
      setup.name = event.name;
      return;
    case "ServiceSet":
      setup.services = withEntry(setup.services, event.service);
      return;
    case "ServiceRemoved":
      setup.services = without(setup.services, event.service);
      setup.questions = setup.questions.filter(({ service }) => service !== event.service);
      return;
    case "CounterSet":
      setup.counters = withEntry(setup.counters, event.counter);
      return;
    case "CounterRemoved":
      counterRemoved(setup, event.counter);
      return;
    case "PrioritySet":
      setup.priorities = withEntry(setup.priorities, event.priority);
      return;
    case "PriorityRemoved":
      setup.priorities = without(setup.priorities, event.priority);
      return;
    case "OrderSet":
      setup.order = event.order;
      return;
    case "ReasonSet":
    case "ReasonRemoved":
    case "SurveyFormSet":
    case "SatisfactionGoalSet":
    case "ThemeSet":
    case "ThemeRemoved":
      surveyAfter(setup, event);
      return;
    case "ChecklistSet":
    case "ReplyClockSet":
    case "HolidaysSet":
    case "DeclarationSet":
    case "ToldSentenceSet":
      setup.casework = caseworkAfter(setup.casework, event);
      return;
    case "CardSet":
    case "CardRemoved":
    case "MessageSet":
    case "MessageRemoved":
    case "QuestionSet":
    case "QuestionRemoved":
      wordsAfter(setup, event);
      return;
    case "MediumSet":
    case "MediumMoved":
    case "MediumRemoved":
      mediaAfter(setup, event);
      return;
    default:
      associationAfter(setup, event);
  }
}

type AssociationEvent = Extract<
  SetupEvent,
  {
    type:
      | "ChannelsSet"
      | "TermsSet"
      | "PolicyHeadSet"
      | "MobilesSet"
      | "RetentionSet"
      | "DepartmentSet"
      | "DepartmentRemoved"
      | "KioskQuestionsSet"
      | "RemoteTicketsSet"
      | "ReportPlanSet";
  }
>;

function associationAfter(setup: Setup, event: AssociationEvent): void {
  switch (event.type) {
    case "ChannelsSet":
      setup.channels = event.channels;
      return;
    case "TermsSet":
      setup.terms = event.terms;
      return;
    case "PolicyHeadSet":
      setup.policy = event.policy;
      return;
    case "MobilesSet":
      setup.mobiles = event.mobiles;
      return;
    case "RetentionSet":
      setup.retention = event.retention;
      return;
    case "DepartmentSet":
      setup.departments = withEntry(setup.departments, event.department);
      return;
    case "DepartmentRemoved":
      setup.departments = without(setup.departments, event.department);
      return;
    case "KioskQuestionsSet":
      setup.asksIdentity = event.asksIdentity;
      return;
    case "RemoteTicketsSet":
      setup.givesRemoteTickets = event.givesRemoteTickets;
      return;
    case "ReportPlanSet":
      setup.reportPlan = event.plan;
      return;
    default:
      never(event);
  }
}

type CaseworkEvent = Extract<
  SetupEvent,
  { type: "ChecklistSet" | "ReplyClockSet" | "HolidaysSet" | "DeclarationSet" | "ToldSentenceSet" }
>;

function caseworkAfter(casework: Casework, event: CaseworkEvent): Casework {
  switch (event.type) {
    case "ChecklistSet":
      return { ...casework, checklists: { ...casework.checklists, [event.service]: event.documents } };
    case "ReplyClockSet":
      return { ...casework, reply: event.reply };
    case "HolidaysSet":
      return { ...casework, holidays: event.days };
    case "DeclarationSet": {
      const { version, text } = event;
      return { ...casework, declarations: [...casework.declarations, { version, text }] };
    }
    case "ToldSentenceSet": {
      const { told: _, ...rest } = casework;
      return event.text === undefined ? rest : { ...rest, told: event.text };
    }
    default:
      return never(event);
  }
}

function founded(setup: Setup, event: Extract<SetupEvent, { type: "OfficeFounded" }>): void {
  const { profile } = event;
  setup.office = event.office;
  setup.profile = profile.id;
  setup.name = event.name;
  setup.timeZone = event.timeZone;
  setup.order = event.order;
  setup.policy = profile.policy;
  setup.terms = profile.terms;
  setup.channels = profile.channels;
  setup.mobiles = profile.mobiles;
  setup.library = profile.library;
  setup.services = profile.services;
  setup.counters = profile.counters;
  setup.priorities = profile.priorities;
  setup.survey = firstForms(profile.reasons);
  setup.casework = profile.casework;
  setup.cards = profile.cards;
  setup.questions = profile.questions;
}

function counterRemoved(setup: Setup, counter: string): void {
  setup.counters = without(setup.counters, counter);
  setup.services = setup.services.map((service) => ({
    ...service,
    counters: service.counters.filter((each) => each !== counter),
  }));
}

/** The part of the setup an office day works by. */
export function planOf(setup: Setup): Plan {
  const { revision, services, counters, priorities, order, departments } = setup;
  const papers = Object.entries(setup.casework.checklists).map(
    ([service, list]) => [service, list.map(({ id, isRequired }) => ({ id, isRequired }))] as const,
  );
  return {
    setup: revision,
    services,
    counters,
    priorities,
    order,
    papers: Object.fromEntries(papers),
    misconceptions: setup.cards.map(({ id, text }) => ({ id, text })),
    departments,
  };
}
