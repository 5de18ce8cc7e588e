import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useCallback, useEffect } from "preact/hooks";
import { improvementsTexts } from "../../shared/i18n/texts/improvements.ts";
import type { OfficeId } from "../../shared/office/ids.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Card } from "../../shared/ui/card.tsx";
import { DataTable } from "../../shared/ui/data-table.tsx";
import { language, t } from "../../shared/ui/language.ts";
import { Skeleton } from "../../shared/ui/loading.tsx";
import { Notice } from "../../shared/ui/notice.tsx";
import type { ActionEffect } from "../../shared/views/action-effect.ts";
import { request } from "../admin/api.ts";
import { percent } from "../overview/figures.ts";
import { DrawnPicture } from "../parts/drawn-picture.tsx";
import type { EffectBar } from "./draw-effect.ts";
import { periodText, points } from "./effect-words.ts";
import type { ShownAction } from "./work.ts";

type Answer =
  | { readonly status: "loading" | "failed" }
  | { readonly status: "here"; readonly effect: ActionEffect | null };

type EffectProps = { readonly office: OfficeId; readonly action: ShownAction };

/** Returns what the action changed, as bars with their intervals, as a sentence and as a table (R22). */
export function Effect({ office, action }: EffectProps): JSX.Element {
  const tries = useSignal(0);
  const { stage, measure } = action;
  const again = () => {
    tries.value += 1;
  };
  // Asked anew when its stage or its measure is another, or on demand.
  const key = JSON.stringify([stage, measure, tries.value]);
  return <AskedEffect key={key} office={office} action={action} onAgain={again} />;
}

function AskedEffect({ office, action, onAgain }: EffectProps & { readonly onAgain: () => void }): JSX.Element {
  const texts = t(improvementsTexts);
  const answer = useSignal<Answer>({ status: "loading" });
  const { number, stage } = action;
  useEffect(() => {
    let isGone = false;
    void request<{ readonly effect: ActionEffect | null }>("GET", `/offices/${office}/actions/${number}/effect`).then(
      (got) => {
        if (!isGone) {
          answer.value = got.status === "done" ? { status: "here", effect: got.body.effect } : { status: "failed" };
        }
      },
    );
    return () => {
      isGone = true;
    };
  }, [office, number, answer]);
  const { value } = answer;
  if (value.status === "failed") {
    return (
      <Notice kind="error" action={<Button onPress={onAgain}>{texts.retry}</Button>}>
        {texts.effectFailed}
      </Notice>
    );
  }
  if (value.status !== "here") return <Skeleton lines={3} label={texts.effect} />;
  return value.effect ? (
    <EffectCard effect={value.effect} isDone={stage === "done"} />
  ) : (
    <Card title={texts.effect}>{texts.noMeasure}</Card>
  );
}

function EffectCard({ effect, isDone }: { readonly effect: ActionEffect; readonly isDone: boolean }): JSX.Element {
  const texts = t(improvementsTexts);
  const { before, after, change, measure } = effect;
  const sides = [
    { name: texts.before, side: before },
    ...(after ? [{ name: isDone ? texts.after : texts.soFar, side: after }] : []),
  ];
  const sentence =
    after === null
      ? texts.notBegun
      : change === null || before.share === null || after.share === null
        ? texts.notTold
        : texts.sentence[change.direction](percent(before.share), percent(after.share));
  return (
    <Card title={texts.effect} note={texts.effectOf[measure]} class="effect">
      {sides.some(({ side }) => side.share !== null) && (
        <EffectPicture
          key={language.value}
          bars={sides.map(({ name, side: { share, interval } }) => ({ name, share, interval }))}
        />
      )}
      {sides.map(({ name, side }) => (
        <p key={name} class="effect__side">
          <span>{name}</span>
          <strong>{side.share === null ? texts.tooFew(Math.min(side.n, 9)) : percent(side.share)}</strong>
        </p>
      ))}
      <p>{sentence}</p>
      <DataTable
        caption={texts.effectOf[measure]}
        columns={[
          { id: "name", title: texts.when, cell: ({ name }) => name },
          { id: "period", title: texts.period, cell: ({ side }) => periodText(side) },
          { id: "n", title: texts.count, cell: ({ side }) => side.n, isNumber: true },
          {
            id: "share",
            title: texts.share,
            cell: ({ side }) => (side.share === null ? "—" : percent(side.share)),
            isNumber: true,
          },
          {
            id: "interval",
            title: texts.interval,
            cell: ({ side: { interval } }) =>
              interval === null ? "—" : texts.between(percent(interval[0]), percent(interval[1])),
            isNumber: true,
          },
          ...(measure === "wait"
            ? [
                {
                  id: "median",
                  title: texts.median,
                  cell: ({ side }: (typeof sides)[number]) =>
                    side.medianWait === null ? "—" : texts.minutes(side.medianWait),
                },
              ]
            : []),
        ]}
        rows={sides}
        rowKey={({ name }) => name}
      />
      {change && (
        <p class="case__facts">
          {texts.change}: {points(change.by)} ({texts.between(points(change.interval[0]), points(change.interval[1]))})
        </p>
      )}
    </Card>
  );
}

/** The answer is asked for once, so its bars are drawn once. */
function EffectPicture({ bars }: { readonly bars: readonly EffectBar[] }): JSX.Element {
  const shown = JSON.stringify(bars);
  const draw = useCallback(
    async (canvas: HTMLCanvasElement) => {
      const { drawEffect } = await import("./draw-effect.ts");
      return drawEffect(canvas, JSON.parse(shown));
    },
    [shown],
  );
  return <DrawnPicture draw={draw} kind="effect__picture" />;
}
