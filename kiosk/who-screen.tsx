import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { commonTexts } from "../shared/i18n/texts/common.ts";
import { whoTexts } from "../shared/i18n/texts/kiosk-who.ts";
import type { ServiceId } from "../shared/office/ids.ts";
import { Button } from "../shared/ui/button.tsx";
import { ArrowBackIcon, ArrowNextIcon, CheckIcon } from "../shared/ui/icons.tsx";
import { local, t } from "../shared/ui/language.ts";
import { Notice } from "../shared/ui/notice.tsx";
import type { KioskView } from "../shared/views/kiosk.ts";
import type { Device } from "./device.ts";
import { Frame } from "./frame.tsx";
import { Keys, Typed, useKeyboard } from "./keypad.tsx";
import { go, step, stepBefore, visitNumber, type Who } from "./visit.ts";
import { announce, numberOf, typeNumber } from "./who.ts";
import "./who-screen.css";

type WhoProps = {
  readonly view: KioskView;
  readonly service: ServiceId;
  readonly device: Extract<Device, { status: "paired" }>;
};

const digits = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"];
/** An id or a mobile of the Kingdom; a shorter number is not wrong yet. */
const wholeLength = 10;

/** Returns who somebody is, as far as the office asks and the visitor likes: a number, a department, or neither. */
export function WhoScreen({ view, service, device }: WhoProps): JSX.Element {
  const texts = t(whoTexts);
  const typed = useSignal("");
  const notices = useSignal(false);
  const department = useSignal<string | undefined>(undefined);
  const isBusy = useSignal(false);
  const number = numberOf(typed.value);
  const onward = async (asked: typeof number): Promise<void> => {
    if (isBusy.value) return;
    const visit = visitNumber.value;
    isBusy.value = true;
    const visitor = asked && (await announce(device, asked, notices.value));
    isBusy.value = false;
    if (visit !== visitNumber.value) return;
    const who: Who = {
      ...(visitor === undefined ? {} : { visitor }),
      ...(department.value === undefined ? {} : { department: department.value }),
    };
    go({ at: "needs", service, who });
  };
  const asksNumber = view.asksIdentity;
  return (
    <Frame
      title={asksNumber ? texts.title : texts.department}
      hint={asksNumber ? `${texts.hint} ${texts.privacy}` : texts.departmentHint}
      actions={
        <>
          {asksNumber && (
            <Button
              size="hall"
              kind="primary"
              wide
              iconAfter={ArrowNextIcon}
              disabled={number === undefined}
              isBusy={isBusy.value}
              onPress={() => void onward(number)}
            >
              {isBusy.value ? texts.saving : texts.onward}
            </Button>
          )}
          <Button
            size="hall"
            kind={asksNumber ? "secondary" : "primary"}
            wide
            disabled={isBusy.value}
            onPress={() => void onward(undefined)}
          >
            {asksNumber ? texts.without : texts.onward}
          </Button>
          <Button size="hall" icon={ArrowBackIcon} disabled={isBusy.value} onPress={() => go(stepBefore(step.value))}>
            {t(commonTexts).back}
          </Button>
        </>
      }
    >
      {asksNumber && <NumberPad typed={typed} notices={notices} onEnter={() => number && void onward(number)} />}
      <Departments view={view} chosen={department} />
    </Frame>
  );
}

type Cell<Value> = { value: Value };

function NumberPad(props: {
  readonly typed: Cell<string>;
  readonly notices: Cell<boolean>;
  readonly onEnter: () => void;
}): JSX.Element {
  const { typed, notices, onEnter } = props;
  const texts = t(whoTexts);
  const onKey = (key: string): void => {
    typed.value = typeNumber(typed.value, key);
  };
  useKeyboard(onKey, onEnter);
  const isWrong = typed.value.length >= wholeLength && numberOf(typed.value) === undefined;
  return (
    <div class="who">
      <div class="who__number">
        <Typed label={texts.number} text={typed.value} example="05········" isHouse />
        {isWrong && <Notice kind="warn">{texts.wrong}</Notice>}
        <Button
          size="hall"
          icon={notices.value ? CheckIcon : undefined}
          isOn={notices.value}
          onPress={() => {
            notices.value = !notices.value;
          }}
        >
          {texts.notices}
        </Button>
      </div>
      <Keys kind="digits" label={texts.number} keys={digits} onKey={onKey} hasErase isHouse />
    </div>
  );
}

/** Nobody is asked where the setup knows no departments (R13). */
function Departments(props: {
  readonly view: KioskView;
  readonly chosen: Cell<string | undefined>;
}): JSX.Element | null {
  const { view, chosen } = props;
  const texts = t(whoTexts);
  if (view.departments.length === 0) return null;
  return (
    <section class="who__departments" aria-label={texts.department}>
      {view.asksIdentity && <h2>{texts.department}</h2>}
      <ul>
        {view.departments.map(({ id, name }) => (
          <li key={id}>
            <Button
              size="hall"
              icon={chosen.value === id ? CheckIcon : undefined}
              isOn={chosen.value === id}
              onPress={() => {
                chosen.value = chosen.value === id ? undefined : id;
              }}
            >
              {local(name)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
