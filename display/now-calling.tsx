import type { JSX } from "preact";
import { displayTexts } from "../shared/i18n/texts/display.ts";
import { ArrowNextIcon } from "../shared/ui/icons.tsx";
import { local, t } from "../shared/ui/language.ts";
import type { BoardCall } from "../shared/views/board.ts";
import "./now-calling.css";

/** Room that the panel gives a code of five letters; longer ones are set smaller. */
const shortCode = 5;
/** Letters of a counter's name that still stand beside "please go to". */
const shortName = 11;

/** Returns the call that the hall should see first; told to the hall just now, it pulses twice. */
export function NowCalling({ call, isTold }: { readonly call: BoardCall; readonly isTold: boolean }): JSX.Element {
  const texts = t(displayTexts);
  const counter = local(call.counterName);
  const isLong = counter.length > shortName;
  return (
    <section class={`now${isTold ? " now--told" : ""}`} data-seq={call.seq}>
      <h2 class="now__title">{isTold ? texts.callNow : texts.lastCall}</h2>
      <bdi class="now__code" style={{ "--code-length": Math.max(shortCode, call.code.length) }}>
        {call.code}
      </bdi>
      <p class={`now__place${isLong ? " now__place--long" : ""}`} style={{ "--name-length": counter.length }}>
        <span class="now__go">{texts.pleaseGoTo}</span>
        <strong class="now__counter">{counter}</strong>
        <ArrowNextIcon class="now__arrow" size="7rem" />
      </p>
    </section>
  );
}
