import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { casesTexts } from "../../shared/i18n/texts/cases.ts";
import { Badge } from "../../shared/ui/badge.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { EmptyState } from "../../shared/ui/empty-state.tsx";
import { ArrowBackIcon, PrinterIcon } from "../../shared/ui/icons.tsx";
import { local, t } from "../../shared/ui/language.ts";
import { FolderIcon } from "../../shared/ui/service-icons.tsx";
import { openAsking } from "../desk/asking.ts";
import type { PageProps } from "../page.ts";
import { RoomState } from "../parts/room-state.tsx";
import { TroubleLine } from "../parts/trouble-line.tsx";
import { useWatch } from "../parts/use-watch.ts";
import { Applicant } from "./applicant.tsx";
import { CaseDialogs } from "./case-dialogs.tsx";
import { momentText, shortDay } from "./days.ts";
import { NextStep } from "./next-step.tsx";
import { Origin } from "./origin.tsx";
import { Papers } from "./papers.tsx";
import { Request } from "./request.tsx";
import { standingTone } from "./standing.ts";
import { Steps } from "./steps.tsx";
import { Story } from "./story.tsx";
import { Summary } from "./summary.tsx";
import { type CaseWork, nameOf, openCaseLine, zoneOf } from "./work.ts";
import "./case-page.css";

/** Returns one case: its documents, what it lacks, what happened to it, and what is to be done next. */
export function CasePage(props: PageProps & { readonly number: string }): JSX.Element {
  const { link, office, number, me } = props;
  const watched = useWatch(link, office, "case", number);
  const setup = useWatch(link, office, "setup").message.value?.data;
  const line = useMemo(() => openCaseLine(openAsking(link, office)), [link, office]);
  const view = watched.message.value?.data;
  if (!view) return <RoomState status={watched.refused.value?.status === "forbidden" ? "refused" : "loading"} />;
  const texts = t(casesTexts);
  if (!view.case) {
    return (
      <EmptyState icon={FolderIcon} title={<h1>{texts.unknownCase}</h1>} action={<a href="#/cases">{texts.back}</a>}>
        {texts.unknownCaseHint}
      </EmptyState>
    );
  }
  const work: CaseWork = { shown: view.case, me: me.id, setup, busy: line.asking.busy.value, ...line };
  return (
    <article class="case">
      <CaseHead work={work} office={office} />
      {work.dialog.value === undefined && <TroubleLine asking={work.asking} />}
      <div class="case__body">
        <div class="case__main">
          <NextStep work={work} />
          <Request work={work} />
          <Papers work={work} />
        </div>
        <div class="case__side">
          {work.shown.stage === "collecting" && <Steps work={work} />}
          <Story work={work} />
        </div>
      </div>
      <CaseDialogs work={work} />
      <Summary work={work} />
    </article>
  );
}

function CaseHead({ work, office }: { readonly work: CaseWork; readonly office: string }): JSX.Element {
  const texts = t(casesTexts);
  const { shown, setup, show } = work;
  const service = setup?.services.find((each) => each.id === shown.service)?.name;
  const opened = momentText(shown.opened.at, zoneOf(setup));
  return (
    <header class="case__head">
      <a class="case__back" href="#/cases">
        <ArrowBackIcon size={20} /> {texts.back}
      </a>
      <div class="case__title">
        <h1>
          <bdi>{shown.number}</bdi>
        </h1>
        <Badge tone="brand">{texts.stages[shown.stage]}</Badge>
        {shown.reply && <Badge tone={standingTone(shown.reply.standing)}>{texts.standing[shown.reply.standing]}</Badge>}
        {shown.appeal && <Badge tone="info">{texts.appeal}</Badge>}
      </div>
      <p class="case__facts">
        {service ? local(service) : shown.service} · {texts.relationName}: {texts.relation[shown.relation]} ·{" "}
        {shown.opened.by === null ? (
          texts.openedAlone(opened)
        ) : (
          <span>{texts.openedBy(`\u2068${nameOf(shown, shown.opened.by)}\u2069`, opened)}</span>
        )}
        {" · "}
        {texts.officer}: <bdi>{shown.officer === null ? texts.nobody : nameOf(shown, shown.officer)}</bdi>
        {shown.reply &&
          ` · ${texts.earliest(shortDay(shown.reply.earliestDay))} · ${texts.due(shortDay(shown.reply.dueDay))}`}
      </p>
      <Origin work={work} />
      <Applicant key={shown.id} office={office} person={shown.person} />
      <div class="case__tools">
        {shown.stage !== "closed" && (
          <>
            <Button onPress={() => show({ kind: "reassign" })}>{texts.reassign}</Button>
            <Button onPress={() => show({ kind: "withdraw" })}>{texts.withdraw}</Button>
          </>
        )}
        <Button icon={PrinterIcon} onPress={() => print()}>
          {texts.print}
        </Button>
      </div>
    </header>
  );
}
