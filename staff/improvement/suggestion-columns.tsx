import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { improvementsTexts } from "../../shared/i18n/texts/improvements.ts";
import type { SuggestionKind, Topic } from "../../shared/improvements/commands.ts";
import { Badge } from "../../shared/ui/badge.tsx";
import { Checkbox } from "../../shared/ui/checkbox.tsx";
import { EmptyState } from "../../shared/ui/empty-state.tsx";
import { inHouse, local, t } from "../../shared/ui/language.ts";
import { Select } from "../../shared/ui/select.tsx";
import { ChatIcon } from "../../shared/ui/service-icons.tsx";
import type { ImprovementsView, SuggestionRow } from "../../shared/views/improvements.ts";
import type { SetupView } from "../../shared/views/setup.ts";
import { shortDay } from "../cases/days.ts";

type ColumnsProps = { readonly view: ImprovementsView; readonly setup: SetupView | undefined };

/** Returns suggestions and complaints in columns, narrowed by kind, topic and what is overdue. */
export function SuggestionColumns({ view, setup }: ColumnsProps): JSX.Element {
  const texts = t(improvementsTexts);
  const kind = useSignal<SuggestionKind | "all">("all");
  const topic = useSignal<Topic | "all">("all");
  const isLateOnly = useSignal(false);
  if (view.suggestions.every(({ count }) => count === 0)) {
    return (
      <EmptyState icon={ChatIcon} title={<h2>{view.isWhole ? texts.noneSuggested : texts.noneMine}</h2>}>
        {view.isWhole ? texts.noneSuggestedHint : texts.noneMineHint}
      </EmptyState>
    );
  }
  const isShown = (row: SuggestionRow) =>
    (kind.value === "all" || row.kind === kind.value) &&
    (topic.value === "all" || row.topic === topic.value) &&
    (!isLateOnly.value || row.isOverdue);
  const topics = Object.keys(texts.topics) as Topic[];
  return (
    <>
      <div class="improvement__filters">
        {view.isWhole && (
          <Select
            label={texts.filterKind}
            value={kind.value}
            options={(["all", "suggestion", "complaint"] as const).map((value) => ({
              value,
              label: value === "all" ? texts.all : texts.kinds[value],
            }))}
            onChoose={(value) => {
              kind.value = value;
            }}
          />
        )}
        <Select
          label={texts.filterTopic}
          value={topic.value}
          options={(["all", ...topics] as const).map((value) => ({
            value,
            label: value === "all" ? texts.all : texts.topics[value],
          }))}
          onChoose={(value) => {
            topic.value = value;
          }}
        />
        <Checkbox
          label={texts.lateOnly}
          checked={isLateOnly.value}
          onChange={(checked) => {
            isLateOnly.value = checked;
          }}
        />
      </div>
      <div class="cases__stages improvement__stages--5">
        {view.suggestions.map(({ stage, count, rows }) => (
          <Column
            key={stage}
            title={texts.stages[stage]}
            count={count}
            rest={count - rows.length}
            cards={rows.filter(isShown).map((row) => (
              <li key={row.number}>
                <SuggestionCard row={row} setup={setup} />
              </li>
            ))}
          />
        ))}
      </div>
    </>
  );
}

/** Returns one column of a board. */
export function Column(props: {
  readonly title: string;
  readonly count: number;
  /** So many more than are shown. */
  readonly rest: number;
  readonly cards: readonly JSX.Element[];
}): JSX.Element {
  const texts = t(improvementsTexts);
  return (
    <section class="stage" aria-label={props.title}>
      <h2 class="stage__title">
        {props.title} <span class="stage__count">{inHouse(props.count)}</span>
      </h2>
      {props.cards.length === 0 && <p class="stage__none">{texts.none}</p>}
      <ol class="stage__cases">{props.cards}</ol>
      {props.rest > 0 && <p class="stage__none">{texts.more(props.rest)}</p>}
    </section>
  );
}

function SuggestionCard(props: { readonly row: SuggestionRow; readonly setup: SetupView | undefined }): JSX.Element {
  const { row, setup } = props;
  const texts = t(improvementsTexts);
  const service = setup?.services.find(({ id }) => id === row.service)?.name;
  return (
    <a class="ui-card case-card" href={`#/improvement/${row.number}`}>
      <span class="case-card__line">
        <bdi class="case-card__number">{row.number}</bdi>
        {row.kind === "complaint" && <Badge tone="amber">{texts.kinds.complaint}</Badge>}
        {row.isReopened && <Badge tone="info">{texts.reopened}</Badge>}
      </span>
      <span>
        {texts.topics[row.topic]}
        {service && ` · ${local(service)}`}
      </span>
      <span class="case-card__small">
        {texts.owner}: <bdi>{row.owner ?? texts.nobody}</bdi>
      </span>
      {row.isOverdue && <Badge tone="danger">{texts.late}</Badge>}
      <span class="case-card__small">{texts.due(shortDay(row.dueDay))}</span>
    </a>
  );
}
