import { businessDayOf, type CalendarDay } from "../cases/calendar.ts";
import { accept, type BusinessDay, never, reject } from "../office/ids.ts";
import type {
  DocumentId,
  DocumentVersion,
  KnownTitle,
  Library,
  LibraryCommand,
  LibraryContext,
  LibraryDecision,
  LibraryDocument,
  LibraryEvent,
  LibraryFacts,
  LibraryRejection,
} from "./library.ts";

/** An association has some dozens of documents; more are a mistake, or somebody filling the disk. */
const mostDocuments = 200;
const mostVersions = 100;

function refuse(code: LibraryRejection, facts: Readonly<Record<string, unknown>> = {}) {
  return reject({ code, ...facts });
}

/** The rule book of the library (RULES.md B1–B7). */
export function decide(library: Library, command: LibraryCommand, context: LibraryContext): LibraryDecision {
  const { facts } = context;
  const { document: id } = command;
  const document = library.documents.get(id);
  if (document?.retiredAt !== undefined && command.type !== "AcknowledgeVersion") {
    return refuse("DocumentRetired", { document: id });
  }
  switch (command.type) {
    case "SetDocument":
      return setDocument(library, command, facts);
    case "RetireDocument":
      return document ? accept([{ type: "DocumentRetired", document: id }]) : refuse("UnknownTitle", { id });
    case "AddVersion":
      return addVersion(library, command, context);
    case "WithdrawVersion":
      return withdraw(document, command, facts);
    case "AcknowledgeVersion":
      return acknowledge(document, command, context);
    default:
      return never(command);
  }
}

type Of<Type extends LibraryCommand["type"]> = Extract<LibraryCommand, { type: Type }>;

function setDocument(library: Library, command: Of<"SetDocument">, { titles }: LibraryFacts): LibraryDecision {
  const { document: id, title } = command;
  const kind = titles.find((each) => each.id === id)?.kind ?? library.documents.get(id)?.kind ?? "other";
  if (!library.documents.has(id) && library.documents.size >= mostDocuments) {
    return refuse("TooMany", { most: mostDocuments });
  }
  return accept([{ type: "DocumentSet", document: { id, kind, title } }], { document: id });
}

/** B1: as it stands in the book, else as the setup names it. */
function titleOf(library: Library, id: DocumentId, { titles }: LibraryFacts): KnownTitle | undefined {
  return library.documents.get(id) ?? titles.find((each) => each.id === id);
}

/** B2, B4, B5, B6. */
function addVersion(library: Library, command: Of<"AddVersion">, { facts, by }: LibraryContext): LibraryDecision {
  const { document: id } = command;
  const known = titleOf(library, id, facts);
  if (!known) return refuse("UnknownTitle", { id });
  const { content } = facts;
  if (content?.sha256 !== command.content) return refuse("UnknownContent");
  const before = library.documents.get(id)?.versions ?? [];
  const last = before.filter(({ isWithdrawn }) => !isWithdrawn).at(-1);
  if (last?.content.sha256 === content.sha256) return refuse("SameContent", { version: last.number });
  if (before.length >= mostVersions) return refuse("TooMany", { most: mostVersions });
  const impossible = [command.effectiveFrom, command.approval?.day, command.reviewBy].find(
    (day) => day !== undefined && businessDayOf(day) === undefined,
  );
  if (impossible !== undefined) return refuse("ImpossibleDate", { date: impossible.date });
  const { effectiveFrom, approval, reviewBy } = daysOf(command);
  if (before.length > 0 && effectiveFrom < facts.today) return refuse("EffectiveInPast");
  if (reviewBy !== undefined && reviewBy <= effectiveFrom) return refuse("ReviewBeforeEffect");
  if (known.kind === "policy" && approval === undefined) return refuse("ApprovalRequired");
  if (approval !== undefined && approval.day > effectiveFrom) return refuse("ApprovalAfterEffect");
  const number = before.length + 1;
  const added: LibraryEvent = {
    type: "VersionAdded",
    document: id,
    version: {
      number,
      content,
      effectiveFrom,
      ...(approval === undefined ? {} : { approval }),
      ...(reviewBy === undefined ? {} : { reviewBy }),
      addedBy: by.kind === "staff" ? by.id : by.kind,
    },
  };
  const { kind, title } = known;
  const set: readonly LibraryEvent[] = library.documents.has(id)
    ? []
    : [{ type: "DocumentSet", document: { id, kind, title } }];
  return accept([...set, added], { document: id, version: number });
}

type Days = Pick<DocumentVersion, "effectiveFrom"> & Partial<Pick<DocumentVersion, "approval" | "reviewBy">>;

/** The days of a version, which exist, as business days. */
function daysOf({ effectiveFrom, approval, reviewBy }: Of<"AddVersion">): Days {
  const dayOf = (day: CalendarDay): BusinessDay => businessDayOf(day) ?? day.date;
  return {
    effectiveFrom: dayOf(effectiveFrom),
    ...(approval === undefined ? {} : { approval: { meeting: approval.meeting, day: dayOf(approval.day) } }),
    ...(reviewBy === undefined ? {} : { reviewBy: dayOf(reviewBy) }),
  };
}

/** B4: before its day has begun. */
function withdraw(
  document: LibraryDocument | undefined,
  command: Of<"WithdrawVersion">,
  { today }: LibraryFacts,
): LibraryDecision {
  const version = standing(document, command.version);
  if (!version) return refuse("UnknownVersion", { version: command.version });
  if (version.effectiveFrom <= today) return refuse("VersionInForce", { version: version.number });
  return accept([{ type: "VersionWithdrawn", document: command.document, version: version.number }]);
}

/** B7: once; again changes nothing. */
function acknowledge(
  document: LibraryDocument | undefined,
  command: Of<"AcknowledgeVersion">,
  { by }: LibraryContext,
): LibraryDecision {
  const version = standing(document, command.version);
  if (!version || by.kind !== "staff") return refuse("UnknownVersion", { version: command.version });
  if (version.readBy.has(by.id)) return accept([]);
  return accept([{ type: "VersionAcknowledged", document: command.document, version: version.number, by: by.id }]);
}

function standing(document: LibraryDocument | undefined, number: number): DocumentVersion | undefined {
  return document?.versions.find((each) => each.number === number && !each.isWithdrawn);
}
