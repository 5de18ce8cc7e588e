import type { JSX } from "preact";
import { commonTexts } from "../shared/i18n/texts/common.ts";
import { whoTexts } from "../shared/i18n/texts/kiosk-who.ts";
import { Button } from "../shared/ui/button.tsx";
import { ArrowBackIcon, ArrowNextIcon } from "../shared/ui/icons.tsx";
import { local, t } from "../shared/ui/language.ts";
import type { KioskView } from "../shared/views/kiosk.ts";
import { Frame } from "./frame.tsx";
import { go } from "./visit.ts";
import "./who-screen.css";

/** Returns the departments, for a colleague who rates without a ticket; one touch, or none (R21). */
export function DepartmentScreen({ view }: { readonly view: KioskView }): JSX.Element {
  const texts = t(whoTexts);
  return (
    <Frame
      title={texts.ownDepartment}
      hint={texts.ownDepartmentHint}
      actions={
        <>
          <Button
            size="hall"
            kind="primary"
            wide
            iconAfter={ArrowNextIcon}
            onPress={() => go({ at: "rate", colleague: {} })}
          >
            {texts.withoutDepartment}
          </Button>
          <Button size="hall" icon={ArrowBackIcon} onPress={() => go({ at: "rate" })}>
            {t(commonTexts).back}
          </Button>
        </>
      }
    >
      <section class="who__departments" aria-label={texts.ownDepartment}>
        <ul>
          {view.departments.map(({ id, name }) => (
            <li key={id}>
              <Button size="hall" onPress={() => go({ at: "rate", colleague: { department: id } })}>
                {local(name)}
              </Button>
            </li>
          ))}
        </ul>
      </section>
    </Frame>
  );
}
