import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { commonTexts } from "../../shared/i18n/texts/common.ts";
import { writeTexts } from "../../shared/i18n/texts/kiosk-write.ts";
import { mobileOf } from "../../shared/persons/numbers.ts";
import { Button } from "../../shared/ui/button.tsx";
import { ArrowBackIcon, CheckIcon } from "../../shared/ui/icons.tsx";
import { language, t } from "../../shared/ui/language.ts";
import { Notice } from "../../shared/ui/notice.tsx";
import { isAsking } from "../deeds.ts";
import type { Device } from "../device.ts";
import { Frame } from "../frame.tsx";
import { Keys, Typed, useKeyboard } from "../keypad.tsx";
import { visitNumber } from "../visit.ts";
import { typeNumber } from "../who.ts";
import { answerTo } from "./answer-to.ts";

type AnswerProps = {
  readonly device: Extract<Device, { status: "paired" }>;
  readonly onSend: (person?: string) => Promise<void>;
  readonly onBack: () => void;
};

const digits = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"];
/** A mobile of the Kingdom; a shorter number is not wrong yet. */
const wholeLength = 10;

/** Returns the question whether an answer is wished, and to which mobile; sending without one is as large (P13). */
export function AnswerScreen({ device, onSend, onBack }: AnswerProps): JSX.Element {
  const texts = t(writeTexts);
  const typed = useSignal("");
  const mayKeep = useSignal(false);
  const isBusy = useSignal(false);
  const hasFailed = useSignal(false);
  // A mobile that was handed over already is not handed over again when its words did not get through.
  const handed = useSignal<{ readonly mobile: string; readonly person: string } | undefined>(undefined);
  const mobile = mobileOf(typed.value);
  const isReady = mobile !== undefined && mayKeep.value;
  const busy = isBusy.value || isAsking.value;
  const sendWith = async (): Promise<void> => {
    if (!isReady || busy) return;
    const visit = visitNumber.value;
    isBusy.value = true;
    const known = handed.value?.mobile === mobile ? handed.value.person : undefined;
    const person = known ?? (await answerTo(device, mobile, language.value));
    isBusy.value = false;
    if (visit !== visitNumber.value) return;
    hasFailed.value = person === undefined;
    if (person === undefined) return;
    handed.value = { mobile, person };
    await onSend(person);
  };
  return (
    <Frame
      title={texts.answerTitle}
      hint={texts.answerHint}
      actions={
        <>
          <Button
            size="hall"
            kind="primary"
            wide
            icon={CheckIcon}
            disabled={!isReady}
            isBusy={busy}
            onPress={() => void sendWith()}
          >
            {busy ? texts.sending : texts.send}
          </Button>
          <Button size="hall" wide disabled={busy} onPress={() => void onSend()}>
            {texts.sendWithout}
          </Button>
          <Button size="hall" icon={ArrowBackIcon} disabled={busy} onPress={onBack}>
            {t(commonTexts).back}
          </Button>
        </>
      }
    >
      <Mobile typed={typed} mayKeep={mayKeep} onEnter={() => void sendWith()} />
      {hasFailed.value && <Notice kind="warn">{texts.mobileFailed}</Notice>}
    </Frame>
  );
}

type Cell<Value> = { value: Value };

function Mobile(props: {
  readonly typed: Cell<string>;
  readonly mayKeep: Cell<boolean>;
  readonly onEnter: () => void;
}): JSX.Element {
  const { typed, mayKeep, onEnter } = props;
  const texts = t(writeTexts);
  const onKey = (key: string): void => {
    typed.value = typeNumber(typed.value, key);
  };
  useKeyboard(onKey, onEnter);
  const isWrong = typed.value.length >= wholeLength && mobileOf(typed.value) === undefined;
  return (
    <div class="write__answer">
      <div class="write__mobile">
        <Typed label={texts.mobile} text={typed.value} example="05········" isHouse />
        {isWrong && <Notice kind="warn">{texts.mobileWrong}</Notice>}
        <Button
          size="hall"
          icon={mayKeep.value ? CheckIcon : undefined}
          isOn={mayKeep.value}
          onPress={() => {
            mayKeep.value = !mayKeep.value;
          }}
        >
          {texts.mayKeep}
        </Button>
        <p class="write__warning">{texts.mayKeepHint}</p>
      </div>
      <Keys kind="digits" label={texts.mobile} keys={digits} onKey={onKey} hasErase isHouse />
    </div>
  );
}
