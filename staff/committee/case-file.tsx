import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { casesTexts } from "../../shared/i18n/texts/cases.ts";
import { requestTexts } from "../../shared/i18n/texts/request.ts";
import { Badge } from "../../shared/ui/badge.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { TextArea } from "../../shared/ui/field.tsx";
import { CheckIcon, CrossIcon } from "../../shared/ui/icons.tsx";
import { local, t } from "../../shared/ui/language.ts";
import { Notice } from "../../shared/ui/notice.tsx";
import { Applicant } from "../cases/applicant.tsx";
import { dayText, momentText, writtenDay } from "../cases/days.ts";
import { RequestWords } from "../cases/request-words.tsx";
import { zoneOf } from "../cases/work.ts";
import { TroubleLine } from "../parts/trouble-line.tsx";
import type { CommitteeWork, QueuedCase } from "./work.ts";

/** Returns one request as the committee studies it: documents and their verdicts, notes, and the two decisions. */
export function CaseFile({ work, held }: { readonly work: CommitteeWork; readonly held: QueuedCase }): JSX.Element {
  const texts = t(casesTexts);
  const { reply, submission } = held;
  const isBlocked = reply?.standing === "early" && work.view.earlyReply === "block";
  return (
    <article class="ui-card committee__file" aria-labelledby="file">
      <header class="case__title">
        <h2 id="file">
          <bdi>{held.number}</bdi>
        </h2>
        {submission && <span class="case__facts">{texts.committee.submittedOn(dayText(submission.day))}</span>}
        {reply && <span class="case__facts">{texts.due(dayText(reply.dueDay))}</span>}
      </header>
      <Applicant key={held.id} office={work.office} person={held.person} />
      {reply?.standing === "early" && (
        <Notice kind="warn">
          {isBlocked
            ? texts.committee.earlyBlocked(dayText(reply.earliestDay))
            : texts.committee.earlyWarning(dayText(reply.earliestDay))}
        </Notice>
      )}
      {!work.isDeciding && <TroubleLine asking={work.asking} />}
      {held.appeal && (
        <Notice kind="hint" title={texts.committee.grounds}>
          <bdi>{held.appeal.grounds}</bdi>
        </Notice>
      )}
      {held.decisions.map((decision) => (
        <Notice key={decision.at} kind="info" title={`${texts.committee.previous}: ${texts.outcome[decision.outcome]}`}>
          <bdi>{decision.reason}</bdi>
        </Notice>
      ))}
      {held.request && (
        <>
          <h3>{t(requestTexts).title}</h3>
          <RequestWords words={held.request} />
        </>
      )}
      <h3>{texts.papers}</h3>
      <ul class="expiring">
        {held.documents.map(({ name, held: paper }) => (
          <li key={paper.id}>
            {local(name)} <Badge tone={paper.status === "matched" ? "brand" : "neutral"}>{texts[paper.status]}</Badge>
            {paper.status === "matched" && paper.expiry && (
              <span class="case__facts"> {texts.endsOn(writtenDay(paper.expiry.written))}</span>
            )}
          </li>
        ))}
      </ul>
      <Notes work={work} held={held} />
      <div class="committee__decisions">
        <Button
          kind="primary"
          icon={CheckIcon}
          disabled={isBlocked}
          onPress={() => work.decide({ held, outcome: "accepted" })}
        >
          {texts.committee.accept}
        </Button>
        <Button icon={CrossIcon} disabled={isBlocked} onPress={() => work.decide({ held, outcome: "rejected" })}>
          {texts.committee.reject}
        </Button>
      </div>
    </article>
  );
}

function Notes({ work, held }: { readonly work: CommitteeWork; readonly held: QueuedCase }): JSX.Element {
  const texts = t(casesTexts);
  const [words, setWords] = useState("");
  const add = async (event: Event): Promise<void> => {
    event.preventDefault();
    const note = words.trim();
    if (note !== "" && (await work.send({ type: "AddNote", case: held.id, note }, texts.done.saved))) setWords("");
  };
  return (
    <section class="committee__notes" aria-labelledby="notes">
      <h3 id="notes">{texts.committee.notes}</h3>
      {held.notes.length === 0 && <p class="case__facts">{texts.committee.noNotes}</p>}
      {held.notes.map(({ note, by, at }) => (
        <div key={`${at} ${by}`}>
          <blockquote class="quote" dir="auto">
            {note}
          </blockquote>
          <span class="case__facts">{texts.deedBy(`\u2068${by}\u2069`, momentText(at, zoneOf(work.setup)))}</span>
        </div>
      ))}
      <form class="committee__note" onSubmit={add}>
        <TextArea
          label={texts.committee.addNote}
          hint={texts.committee.noteHint}
          value={words}
          maxLength={2_000}
          onInput={setWords}
        />
        <Button type="submit" isBusy={work.asking.busy.value === "AddNote"}>
          {texts.committee.addNote}
        </Button>
      </form>
    </section>
  );
}
