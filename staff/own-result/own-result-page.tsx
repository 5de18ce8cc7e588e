import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { businessDay } from "../../shared/i18n/dates.ts";
import { commonTexts } from "../../shared/i18n/texts/common.ts";
import { kioskTexts } from "../../shared/i18n/texts/kiosk.ts";
import { surveyTexts } from "../../shared/i18n/texts/survey.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Card } from "../../shared/ui/card.tsx";
import { language, t } from "../../shared/ui/language.ts";
import { Skeleton } from "../../shared/ui/loading.tsx";
import { newId } from "../../shared/ui/new-id.ts";
import { Notice } from "../../shared/ui/notice.tsx";
import type { OwnResult } from "../../shared/views/officer-result.ts";
import { request } from "../admin/api.ts";
import { ResultLines } from "../insights/result-lines.tsx";
import type { PageProps } from "../page.ts";
import "./own-result-page.css";

type State =
  | { readonly status: "loading" | "failed" | "forbidden" }
  | { readonly status: "here"; readonly result: OwnResult };

/** Returns what is told of one's own visits, before anybody else may see it, and who looked at it since (R12). */
export function OwnResultPage({ office }: PageProps): JSX.Element {
  const texts = t(surveyTexts);
  const state = useSignal<State>({ status: "loading" });
  const tries = useSignal(0);
  const turn = tries.value;
  useEffect(() => {
    if (turn < 0) return undefined;
    let isGone = false;
    void request<OwnResult>("POST", `/offices/${office}/own-result`, { id: newId() }).then((got) => {
      if (isGone) return;
      if (got.status === "done") state.value = { status: "here", result: got.body };
      else state.value = { status: got.status === "forbidden" ? "forbidden" : "failed" };
    });
    return () => {
      isGone = true;
    };
  }, [office, turn, state]);
  const now = state.value;
  return (
    <div class="own-result">
      <header>
        <h1>{texts.mine}</h1>
        <p>{texts.mineNote}</p>
      </header>
      {now.status === "loading" && <Skeleton lines={5} label={t(commonTexts).loading} />}
      {now.status === "forbidden" && <Notice kind="info">{t(commonTexts).notAllowed}</Notice>}
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
          {texts.failed}
        </Notice>
      )}
      {now.status === "here" && (
        <>
          <Card>
            <ResultLines result={now.result} />
          </Card>
          <Looks looks={now.result.looks} />
        </>
      )}
      <p class="own-result__right">{t(kioskTexts).rateRight}</p>
    </div>
  );
}

function Looks({ looks }: Pick<OwnResult, "looks">): JSX.Element {
  const texts = t(surveyTexts);
  return (
    <Card title={texts.looks}>
      {looks.length === 0 && <p>{texts.noLooks}</p>}
      <ul class="own-result__looks">
        {looks.map(({ by, day, reason }) => (
          <li key={`${by} ${day} ${reason}`}>
            <strong>{texts.lookedAt(by, businessDay(day, language.value))}</strong>
            <span dir="auto">{reason}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
