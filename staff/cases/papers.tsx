import type { JSX } from "preact";
import { casesTexts } from "../../shared/i18n/texts/cases.ts";
import { Badge, type Tone } from "../../shared/ui/badge.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { CheckIcon } from "../../shared/ui/icons.tsx";
import { local, t } from "../../shared/ui/language.ts";
import { momentText, writtenDay } from "./days.ts";
import { type CaseWork, nameOf, type ShownCase, zoneOf } from "./work.ts";

type Paper = ShownCase["papers"][number];

/** Returns the checklist: each document, what became of it and by whom, and what can be done with it now. */
export function Papers({ work }: { readonly work: CaseWork }): JSX.Element {
  const texts = t(casesTexts);
  const { papers } = work.shown;
  return (
    <section class="ui-card papers" aria-labelledby="papers">
      <h2 id="papers">{texts.papers}</h2>
      {papers.length === 0 && <p class="case__facts">{texts.noPapers}</p>}
      <ol class="papers__list">
        {papers.map((paper) => (
          <PaperRow key={paper.asked.id} work={work} paper={paper} />
        ))}
      </ol>
      <ConsentLine work={work} />
    </section>
  );
}

/** What the applicant said to sensitive data, and the way to take it back (K19). */
function ConsentLine({ work }: { readonly work: CaseWork }): JSX.Element | null {
  const { consent, stage } = work.shown;
  const texts = t(casesTexts);
  if (consent === null) return null;
  return (
    <p class="papers__consent case__facts">
      {consent.isGiven ? texts.consent.given(texts.consent.hows[consent.how]) : texts.consent.takenBack}
      {" · "}
      {texts.deedBy(`\u2068${nameOf(work.shown, consent.by)}\u2069`, momentText(consent.at, zoneOf(work.setup)))}
      {consent.isGiven && stage !== "closed" && (
        <Button kind="quiet" onPress={() => work.show({ kind: "consentBack" })}>
          {texts.consent.takeBack}
        </Button>
      )}
    </p>
  );
}

const tones: Readonly<Record<"missing" | "provided" | "matched" | "refused", Tone>> = {
  missing: "neutral",
  provided: "info",
  matched: "brand",
  refused: "amber",
};

function PaperRow({ work, paper }: { readonly work: CaseWork; readonly paper: Paper }): JSX.Element {
  const texts = t(casesTexts);
  const { asked, held } = paper;
  const status = held?.status ?? "missing";
  const isExpired = work.shown.lacks.some(
    (lack) => lack.kind === "document" && lack.document === asked.id && lack.why === "expired",
  );
  return (
    <li class="paper">
      <div class="paper__what">
        <span class="paper__name">{local(asked.name)}</span>
        <span class="case__facts">
          {asked.isRequired ? texts.required : texts.optional}
          {asked.isSensitive && ` · ${texts.sensitive}`}
        </span>
      </div>
      <div class="paper__state">
        <Badge tone={isExpired ? "danger" : tones[status]}>
          {isExpired ? texts.refusals.expired : texts[status]}
          {held?.status === "refused" && ` · ${texts.refusals[held.reason]}`}
        </Badge>
        <PaperDeed work={work} paper={paper} />
      </div>
      {work.shown.stage === "collecting" && <PaperActions work={work} paper={paper} />}
    </li>
  );
}

function PaperDeed({ work, paper }: { readonly work: CaseWork; readonly paper: Paper }): JSX.Element | null {
  const texts = t(casesTexts);
  const { held } = paper;
  if (!held) return null;
  const deed = held.status === "matched" ? held.matched : held.status === "refused" ? held.refused : held.provided;
  const written = held.status === "matched" ? held.expiry?.written : undefined;
  return (
    <span class="case__facts">
      {texts.deedBy(`\u2068${nameOf(work.shown, deed.by)}\u2069`, momentText(deed.at, zoneOf(work.setup)))}
      {written && ` · ${texts.endsOn(writtenDay(written))}`}
    </span>
  );
}

function PaperActions({ work, paper }: { readonly work: CaseWork; readonly paper: Paper }): JSX.Element {
  const texts = t(casesTexts);
  const { shown, send, show, busy } = work;
  const { id, name } = paper.asked;
  const status = paper.held?.status ?? "missing";
  const mustAsk = paper.asked.isSensitive === true && shown.consent?.isGiven !== true;
  const orAsk = (otherwise: () => void) => (mustAsk ? show({ kind: "consent", document: id }) : otherwise());
  const about = <span class="visually-hidden"> {local(name)}</span>;
  return (
    <div class="paper__actions">
      {(status === "missing" || status === "refused") && (
        <Button
          isBusy={busy === "ProvideDocument"}
          onPress={() => orAsk(() => void send({ type: "ProvideDocument", case: shown.id, document: id }))}
        >
          {texts.provide}
          {about}
        </Button>
      )}
      {status === "provided" && (
        <Button icon={CheckIcon} kind="primary" onPress={() => orAsk(() => show({ kind: "match", document: id }))}>
          {texts.match}
          {about}
        </Button>
      )}
      {(status === "provided" || status === "matched") && (
        <Button kind="quiet" onPress={() => show({ kind: "refuse", document: id })}>
          {texts.refuse}
          {about}
        </Button>
      )}
    </div>
  );
}
