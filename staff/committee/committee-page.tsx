import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import { casesTexts } from "../../shared/i18n/texts/cases.ts";
import { Badge } from "../../shared/ui/badge.tsx";
import { EmptyState } from "../../shared/ui/empty-state.tsx";
import { inHouse, local, t } from "../../shared/ui/language.ts";
import { FolderIcon } from "../../shared/ui/service-icons.tsx";
import type { CommitteeView } from "../../shared/views/committee.ts";
import type { SetupView } from "../../shared/views/setup.ts";
import { shortDay } from "../cases/days.ts";
import { standingTone } from "../cases/standing.ts";
import { openAsking } from "../desk/asking.ts";
import { tell } from "../desk/undo.ts";
import type { PageProps } from "../page.ts";
import { RoomState } from "../parts/room-state.tsx";
import { useWatch } from "../parts/use-watch.ts";
import { CaseFile } from "./case-file.tsx";
import { DecideDialog } from "./decide-dialog.tsx";
import type { CommitteeWork, Deciding, QueuedCase } from "./work.ts";
import "../cases/board.css";
import "../cases/case-page.css";
import "./committee.css";

/** Returns the committee's page: what waits for it, what is due first, and what was decided. No rating of anybody (R12). */
export function CommitteePage({ link, office }: PageProps): JSX.Element {
  const watched = useWatch(link, office, "committee");
  const setup = useWatch(link, office, "setup").message.value?.data;
  const asking = useMemo(() => openAsking(link, office), [link, office]);
  const [chosen, choose] = useState<string | undefined>();
  const [deciding, decide] = useState<Deciding | undefined>();
  const view = watched.message.value?.data;
  const texts = t(casesTexts).committee;
  if (!view) return <RoomState status={watched.refused.value?.status === "forbidden" ? "refused" : "loading"} />;
  const open = view.queue.find((each) => each.id === chosen) ?? view.queue[0];
  const work: CommitteeWork = {
    office,
    view,
    setup,
    asking,
    isDeciding: deciding !== undefined,
    decide,
    async send(command, done) {
      const answer = await asking.ask(command);
      if (answer) tell(done);
      return answer !== undefined;
    },
  };
  return (
    <div class="committee">
      <h1>{texts.title}</h1>
      <div class="committee__body">
        <div class="committee__lists">
          <Queue view={view} setup={setup} open={open} choose={choose} />
          <Recent view={view} setup={setup} />
        </div>
        {open ? (
          <CaseFile key={open.id} work={work} held={open} />
        ) : (
          <section class="ui-card">
            <EmptyState icon={FolderIcon} title={texts.empty}>
              {texts.emptyHint}
            </EmptyState>
          </section>
        )}
      </div>
      {deciding && <DecideDialog work={work} deciding={deciding} />}
    </div>
  );
}

function serviceName(setup: SetupView | undefined, id: string): string {
  const name = setup?.services.find((each) => each.id === id)?.name;
  return name ? local(name) : id;
}

function Queue(props: {
  readonly view: CommitteeView;
  readonly setup: SetupView | undefined;
  readonly open: QueuedCase | undefined;
  readonly choose: (id: string) => void;
}): JSX.Element {
  const { view, setup, open, choose } = props;
  const texts = t(casesTexts);
  return (
    <section class="stage" aria-label={texts.committee.queue}>
      <h2 class="stage__title">
        {texts.committee.queue} <span class="stage__count">{inHouse(view.count)}</span>
      </h2>
      <ol class="stage__cases">
        {view.queue.map((each) => (
          <li key={each.id}>
            <button
              type="button"
              class="ui-card case-card committee__case"
              aria-pressed={each.id === open?.id}
              onClick={() => choose(each.id)}
            >
              <span class="case-card__line">
                <bdi class="case-card__number">{each.number}</bdi>
                {each.appeal && <Badge tone="info">{texts.appeal}</Badge>}
              </span>
              <span>{serviceName(setup, each.service)}</span>
              {each.reply && (
                <>
                  <Badge tone={standingTone(each.reply.standing)}>{texts.standing[each.reply.standing]}</Badge>
                  <span class="case-card__small">{texts.due(shortDay(each.reply.dueDay))}</span>
                </>
              )}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Recent({ view, setup }: { readonly view: CommitteeView; readonly setup: SetupView | undefined }) {
  const texts = t(casesTexts);
  if (view.decided.length === 0) return null;
  return (
    <section class="stage" aria-label={texts.committee.recent}>
      <h2 class="stage__title">{texts.committee.recent}</h2>
      <ul class="expiring">
        {view.decided.map(({ id, number, service, decision, by }) => (
          <li key={id}>
            <bdi>{number}</bdi> · {serviceName(setup, service)} · {texts.outcome[decision.outcome]} ·{" "}
            <span class="case-card__small">
              <bdi>{by}</bdi> · {shortDay(decision.day)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
