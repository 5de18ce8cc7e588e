import { type Signal, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { commonTexts } from "../shared/i18n/texts/common.ts";
import { kioskTexts } from "../shared/i18n/texts/kiosk.ts";
import { questionTexts } from "../shared/i18n/texts/questions.ts";
import type { PriorityId, ServiceId } from "../shared/office/ids.ts";
import { Button } from "../shared/ui/button.tsx";
import { ArrowBackIcon, ArrowNextIcon, CheckIcon } from "../shared/ui/icons.tsx";
import { language, local, t } from "../shared/ui/language.ts";
import { priorityIcon } from "../shared/ui/priority-icon.ts";
import { Tile } from "../shared/ui/tile.tsx";
import type { KioskView } from "../shared/views/kiosk.ts";
import { intend } from "./deeds.ts";
import { Frame } from "./frame.tsx";
import { PartyStepper } from "./party-stepper.tsx";
import { go, step, stepBefore, type Who } from "./visit.ts";
import "./needs-screen.css";

type NeedsProps = { readonly view: KioskView; readonly service: ServiceId; readonly who?: Who | undefined };

/** Returns the one question before the number: needs, if the office knows any, and how many came. */
export function NeedsScreen({ view, service, who }: NeedsProps): JSX.Element {
  const texts = t(kioskTexts);
  const priority = useSignal<PriorityId | undefined>(undefined);
  const party = useSignal(1);
  const wishes = useSignal<Wishes>({});
  const chosen = view.services.find(({ id }) => id === service);
  const hasPriorities = view.priorities.length > 0;
  const checkIn = (): void => {
    const need = priority.value === undefined ? {} : { priority: priority.value };
    const base = { type: "CheckIn", service, party: party.value, language: language.value } as const;
    void intend({ ...base, ...need, ...wishes.value, ...who });
  };
  return (
    <Frame
      title={hasPriorities ? texts.needsTitle : texts.partyTitle}
      hint={hasPriorities ? texts.needsHint : texts.partyHint}
      about={chosen && local(chosen.name)}
      actions={<NeedsActions onCheckIn={checkIn} />}
    >
      {hasPriorities && (
        <ul class="needs__priorities" data-count={Math.min(view.priorities.length, 6)} aria-label={texts.needsTitle}>
          {view.priorities.map(({ id, name, icon }) => (
            <li key={id}>
              <Tile
                kind="choice"
                icon={priorityIcon(icon)}
                title={
                  <>
                    {local(name)}
                    {priority.value === id && <CheckIcon size="1.2em" />}
                  </>
                }
                isOn={priority.value === id}
                onPress={() => {
                  priority.value = priority.value === id ? undefined : id;
                }}
              />
            </li>
          ))}
        </ul>
      )}
      <WishButtons wishes={wishes} />
      <section class="needs__party" aria-label={texts.partyTitle}>
        {hasPriorities && <h2 class="needs__question">{texts.partyTitle}</h2>}
        <PartyStepper party={party} />
      </section>
      {chosen?.hasQuestions && (
        <Button size="hall" kind="quiet" onPress={() => go({ at: "questions", service, ...(who ? { who } : {}) })}>
          {t(questionTexts).open}
        </Button>
      )}
    </Frame>
  );
}

type Wishes = { readonly isUnclear?: true; readonly isPrivate?: true };

/** Returns what anybody may ask for: the researcher's help (R4), and a talk in private. */
function WishButtons({ wishes }: { readonly wishes: Signal<Wishes> }): JSX.Element {
  const texts = t(kioskTexts);
  return (
    <div class="needs__wishes">
      {(["isUnclear", "isPrivate"] as const).map((wish) => {
        const { [wish]: isOn = false, ...others } = wishes.value;
        return (
          <Button
            key={wish}
            size="hall"
            icon={isOn ? CheckIcon : undefined}
            isOn={isOn}
            onPress={() => {
              wishes.value = isOn ? others : { ...others, [wish]: true };
            }}
          >
            {texts[wish]}
          </Button>
        );
      })}
    </div>
  );
}

function NeedsActions({ onCheckIn }: { readonly onCheckIn: () => void }): JSX.Element {
  const texts = t(kioskTexts);
  return (
    <>
      <Button size="hall" kind="primary" wide iconAfter={ArrowNextIcon} onPress={onCheckIn}>
        {texts.takeNumber}
      </Button>
      <Button size="hall" icon={ArrowBackIcon} onPress={() => go(stepBefore(step.value))}>
        {t(commonTexts).back}
      </Button>
    </>
  );
}
