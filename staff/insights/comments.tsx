import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { commonTexts } from "../../shared/i18n/texts/common.ts";
import { surveyTexts } from "../../shared/i18n/texts/survey.ts";
import type { OfficeId } from "../../shared/office/ids.ts";
import { Badge } from "../../shared/ui/badge.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { Card } from "../../shared/ui/card.tsx";
import { EmptyState } from "../../shared/ui/empty-state.tsx";
import { local, t } from "../../shared/ui/language.ts";
import { Skeleton } from "../../shared/ui/loading.tsx";
import { Notice } from "../../shared/ui/notice.tsx";
import { ChatIcon } from "../../shared/ui/service-icons.tsx";
import type { Comments } from "../../shared/views/comments.ts";
import type { Insights } from "../../shared/views/insights.ts";
import { request } from "../admin/api.ts";
import { noteOf } from "./whole-office.tsx";
import "./comments.css";

type State = { readonly status: "loading" | "failed" } | { readonly status: "here"; readonly comments: Comments };
type Props = { readonly office: OfficeId; readonly insights: Insights };

const atFirst = 8;

/** Returns what visitors wrote, eight at a time, and what it was about; nothing says who, when or with which face. */
export function CommentsOfPeriod({ office, insights }: Props): JSX.Element {
  const texts = t(surveyTexts);
  const { from, to } = insights;
  const state = useSignal<State>({ status: "loading" });
  const tries = useSignal(0);
  const turn = tries.value;
  useEffect(() => {
    if (turn < 0) return undefined;
    let isGone = false;
    void request<Comments>("GET", `/offices/${office}/comments?${new URLSearchParams({ from, to })}`).then((got) => {
      if (!isGone) state.value = got.status === "done" ? { status: "here", comments: got.body } : { status: "failed" };
    });
    return () => {
      isGone = true;
    };
  }, [office, from, to, turn, state]);
  const now = state.value;
  return (
    <Card title={texts.comments} note={noteOf(insights, "survey", texts.commentsNote)} class="chart-card">
      {now.status === "loading" && <Skeleton lines={4} label={t(commonTexts).loading} />}
      {now.status === "failed" && (
        <Notice
          kind="error"
          action={
            <Button
              onPress={() => {
                tries.value += 1;
              }}
            >
              {t(commonTexts).retry}
            </Button>
          }
        >
          {texts.commentsFailed}
        </Notice>
      )}
      {now.status === "here" && <List key={`${from} ${to}`} comments={now.comments} />}
    </Card>
  );
}

function List({ comments: { comments, themes } }: { readonly comments: Comments }): JSX.Element {
  const texts = t(surveyTexts);
  const theme = useSignal<string | undefined>(undefined);
  const shown = useSignal(atFirst);
  if (comments.length === 0) {
    return (
      <EmptyState icon={ChatIcon} title={texts.noComments}>
        {texts.noCommentsHint}
      </EmptyState>
    );
  }
  const fitting = comments.filter((each) => theme.value === undefined || each.themes.includes(theme.value));
  const choose = (id: string | undefined) => (): void => {
    theme.value = id;
    shown.value = atFirst;
  };
  const nameOf = (id: string) => themes.find((each) => each.id === id);
  const left = fitting.length - shown.value;
  return (
    <>
      <fieldset class="comments__themes">
        <legend class="visually-hidden">{texts.themes}</legend>
        <Button kind="quiet" isOn={theme.value === undefined} onPress={choose(undefined)}>
          {texts.themeCount(texts.allThemes, comments.length)}
        </Button>
        {themes.map(({ id, name, count }) => (
          <Button key={id} kind="quiet" isOn={theme.value === id} onPress={choose(id)}>
            {texts.themeCount(local(name), count)}
          </Button>
        ))}
      </fieldset>
      <ul class="comments">
        {fitting.slice(0, shown.value).map((each, place) => (
          <li key={place} class="comments__one">
            <blockquote dir="auto">{each.words}</blockquote>
            <span class="comments__about">
              {each.themes.map((id) => {
                const found = nameOf(id);
                return found && <Badge key={id}>{local(found.name)}</Badge>;
              })}
            </span>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button
          onPress={() => {
            shown.value += left;
          }}
        >
          {texts.moreComments(left)}
        </Button>
      )}
    </>
  );
}
