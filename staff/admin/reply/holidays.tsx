import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { adminTexts } from "../../../shared/i18n/texts/admin.ts";
import { adminPolicyTexts } from "../../../shared/i18n/texts/admin-policy.ts";
import { commonTexts } from "../../../shared/i18n/texts/common.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { Card } from "../../../shared/ui/card.tsx";
import { TextField } from "../../../shared/ui/field.tsx";
import { PlusIcon, TrashIcon } from "../../../shared/ui/icons.tsx";
import { t } from "../../../shared/ui/language.ts";
import { showToast } from "../../../shared/ui/toast.tsx";
import { dayText } from "../../cases/days.ts";
import { outcomeOfSent, type Trouble } from "../outcome.ts";
import { TroubleNotice } from "../parts/trouble-notice.tsx";
import { useSend } from "../parts/use-send.ts";
import type { SetupProps } from "../setup-props.ts";

/** Returns the holidays: days of both calendars that are no working days. */
export function Holidays({ office, setup, link }: SetupProps): JSX.Element {
  const texts = t(adminPolicyTexts).reply;
  const send = useSend(link);
  const [day, setDay] = useState("");
  const [isMissing, setMissing] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | undefined>();
  const { holidays } = setup.casework;
  const save = async (days: readonly string[], saved: string): Promise<boolean> => {
    const outcome = outcomeOfSent(await send(office, { type: "SetHolidays", days }), { fields: [] });
    setTrouble(outcome.status === "trouble" ? outcome.trouble : undefined);
    if (outcome.status === "saved") showToast({ text: saved });
    return outcome.status === "saved";
  };
  const add = async (event: Event): Promise<void> => {
    event.preventDefault();
    setMissing(day === "");
    if (day !== "" && (await save([...holidays, day], t(adminTexts).saved))) setDay("");
  };
  return (
    <Card title={texts.holidays}>
      <div class="form-card">
        <p class="form-card__hint">{texts.holidaysHint}</p>
        {holidays.length === 0 && <p>{texts.noHolidays}</p>}
        <ul class="form-card__days">
          {holidays.map((each) => (
            <li key={each} class="form-card__day">
              <span>{dayText(each)}</span>
              <Button
                kind="quiet"
                icon={TrashIcon}
                label={texts.removeDay(dayText(each))}
                onPress={() =>
                  void save(
                    holidays.filter((one) => one !== each),
                    t(adminTexts).removed,
                  )
                }
              >
                {t(commonTexts).remove}
              </Button>
            </li>
          ))}
        </ul>
        <TroubleNotice trouble={trouble} />
        <form class="form-card__day" noValidate onSubmit={add}>
          <TextField
            label={texts.addDay}
            type="date"
            value={day}
            error={isMissing && day === "" ? texts.chooseDay : undefined}
            onInput={setDay}
          />
          <Button type="submit" icon={PlusIcon}>
            {texts.add}
          </Button>
        </form>
      </div>
    </Card>
  );
}
