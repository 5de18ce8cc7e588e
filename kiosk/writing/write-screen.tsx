import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useId, useRef } from "preact/hooks";
import { commonTexts } from "../../shared/i18n/texts/common.ts";
import { writeTexts } from "../../shared/i18n/texts/kiosk-write.ts";
import { longestSuggestion, type SuggestionKind } from "../../shared/improvements/commands.ts";
import { Button } from "../../shared/ui/button.tsx";
import { ArrowBackIcon, ArrowNextIcon, CheckIcon } from "../../shared/ui/icons.tsx";
import { t } from "../../shared/ui/language.ts";
import { Segmented } from "../../shared/ui/segmented.tsx";
import { intend, isAsking } from "../deeds.ts";
import type { Device } from "../device.ts";
import { Frame } from "../frame.tsx";
import { go, step, stepBefore } from "../visit.ts";
import { AnswerScreen } from "./answer-screen.tsx";
import { Keyboard } from "./keyboard.tsx";
import { beginsSentence, eraseOne, type Typing, typePiece } from "./type-words.ts";
import "./write-screen.css";

type WriteProps = { readonly device: Extract<Device, { status: "paired" }> };

/** Near the end of the room that there is, the rest is told. */
const tellLeftFrom = 100;

/** Returns where a visitor writes a suggestion or a complaint (R20). The draft stands in this screen alone and goes with it. */
export function WriteScreen({ device }: WriteProps): JSX.Element {
  const words = useSignal("");
  const kind = useSignal<SuggestionKind>("suggestion");
  const isAnswerAsked = useSignal(false);
  const isAway = device.isAlone.value;
  const send = (person?: string): Promise<void> =>
    intend({
      type: "FileSuggestion",
      kind: kind.value,
      channel: "interview",
      text: words.value.trim(),
      ...(person === undefined ? {} : { person }),
    });
  if (isAnswerAsked.value) {
    const back = () => {
      isAnswerAsked.value = false;
    };
    return <AnswerScreen device={device} onSend={send} onBack={back} />;
  }
  const onward = (): void => {
    if (isAway) void send();
    else isAnswerAsked.value = true;
  };
  return <WordsScreen words={words} kind={kind} isAway={isAway} onward={onward} />;
}

type Cell<Value> = { value: Value };

function WordsScreen(props: {
  readonly words: Cell<string>;
  readonly kind: Cell<SuggestionKind>;
  readonly isAway: boolean;
  readonly onward: () => void;
}): JSX.Element {
  const { words, kind, isAway, onward } = props;
  const texts = t(writeTexts);
  return (
    <Frame
      title={texts.title}
      actions={
        <>
          <Button
            size="hall"
            kind="primary"
            wide
            icon={isAway ? CheckIcon : undefined}
            iconAfter={isAway ? undefined : ArrowNextIcon}
            disabled={words.value.trim() === ""}
            isBusy={isAsking.value}
            onPress={onward}
          >
            {isAway ? texts.send : texts.onward}
          </Button>
          <Button size="hall" icon={ArrowBackIcon} disabled={isAsking.value} onPress={() => go(stepBefore(step.value))}>
            {t(commonTexts).back}
          </Button>
        </>
      }
    >
      <div class="write">
        <div class="write__words">
          <Segmented
            label={texts.kind}
            size="hall"
            value={kind.value}
            segments={(["suggestion", "complaint"] as const).map((value) => ({ value, label: texts.kinds[value] }))}
            onChoose={(chosen) => {
              kind.value = chosen;
            }}
          />
          <Words words={words} isAway={isAway} />
        </div>
      </div>
    </Frame>
  );
}

/** Returns the words and the keys that write them. A keyboard that is plugged in writes there, too. */
function Words({ words, isAway }: { readonly words: Cell<string>; readonly isAway: boolean }): JSX.Element {
  const texts = t(writeTexts);
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const typing = (): Typing => {
    const at = words.value.length;
    const { selectionStart: from = at, selectionEnd: to = at } = area.current ?? {};
    return { words: words.value, from, to };
  };
  const become = (now: Typing): void => {
    words.value = now.words;
    const field = area.current;
    if (field === null) return;
    field.value = now.words;
    field.setSelectionRange(now.from, now.to);
    if (now.to === now.words.length) field.scrollTop = field.scrollHeight;
  };
  const left = longestSuggestion - words.value.length;
  return (
    <>
      <label class="write__label" for={id}>
        {texts.words}
      </label>
      <textarea
        id={id}
        ref={area}
        class="write__area"
        dir="auto"
        rows={2}
        value={words.value}
        maxLength={longestSuggestion}
        inputMode="none"
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="off"
        spellcheck={false}
        aria-describedby={`${id}-warning`}
        onInput={(event) => {
          words.value = event.currentTarget.value;
        }}
      />
      <p class="write__warning" id={`${id}-warning`}>
        {texts.warning} {isAway && <strong>{texts.withoutHub}</strong>}
      </p>
      <p class="write__left" role="status">
        {left <= tellLeftFrom && texts.left(left)}
      </p>
      <Keyboard
        isLarge={beginsSentence(typing())}
        onType={(piece) => become(typePiece(typing(), piece, longestSuggestion))}
        onErase={() => become(eraseOne(typing()))}
      />
    </>
  );
}
