import type { JSX } from "preact";
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { staffTexts } from "../../shared/i18n/texts/staff.ts";
import type { OfficeId } from "../../shared/office/ids.ts";
import { Button } from "../../shared/ui/button.tsx";
import { LogoutIcon } from "../../shared/ui/icons.tsx";
import { local, t } from "../../shared/ui/language.ts";
import { LanguageSwitch } from "../../shared/ui/language-switch.tsx";
import { Select } from "../../shared/ui/select.tsx";
import { chooseOffice } from "./address.ts";
import type { SignedIn } from "./frame.tsx";
import { keepLanguage } from "./kept-language.ts";
import { SecurityDoor } from "./security-door.tsx";
import { signOut } from "./session.ts";
import "./account.css";

type AccountProps = { readonly session: SignedIn; readonly office: OfficeId | undefined };

/** Returns the round name at the foot of the rail, and what unfolds from it: who I am, where, language, the way out. */
export function Account({ session, office }: AccountProps): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const [isSecuring, secure] = useState(false);
  const closeSecurity = useCallback(() => secure(false), []);
  const root = useRef<HTMLDivElement>(null);
  const { name } = session.me;
  useEffect(() => {
    if (!isOpen) return;
    const onPress = (event: Event): void => {
      if (!root.current?.contains(event.target as Node)) setOpen(false);
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "Escape") return;
      setOpen(false);
      root.current?.querySelector("button")?.focus();
    };
    document.addEventListener("pointerdown", onPress);
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("pointerdown", onPress);
      document.removeEventListener("keydown", onKey);
    };
  }, [isOpen]);
  return (
    <div ref={root} class="account">
      <button
        type="button"
        class="account__name"
        aria-expanded={isOpen}
        aria-label={t(staffTexts).accountOf(name)}
        onClick={() => setOpen(!isOpen)}
      >
        <bdi aria-hidden="true">{[...name.trim()][0]}</bdi>
      </button>
      {isOpen && (
        <AccountSheet
          session={session}
          office={office}
          onSecurity={() => {
            setOpen(false);
            secure(true);
          }}
        />
      )}
      {isSecuring && <SecurityDoor onClose={closeSecurity} />}
    </div>
  );
}

function AccountSheet({
  session,
  office,
  onSecurity,
}: AccountProps & { readonly onSecurity: () => void }): JSX.Element {
  const texts = t(staffTexts);
  const { me, offices } = session;
  const here = offices.find((each) => each.id === office);
  return (
    <section class="ui-card account__sheet" aria-label={texts.account}>
      <div>
        <p class="account__who">
          <bdi>{me.name}</bdi>
        </p>
        <p class="account__roles">{me.roles.map((role) => texts.roles[role]).join(" · ")}</p>
      </div>
      {offices.length > 1 ? (
        <Select
          label={texts.office}
          value={office ?? ""}
          options={offices.map(({ id, name }) => ({ value: id, label: local(name) }))}
          onChoose={chooseOffice}
        />
      ) : (
        here && <p>{local(here.name)}</p>
      )}
      <LanguageSwitch onChoose={keepLanguage} />
      <Button onPress={onSecurity} wide>
        {texts.security}
      </Button>
      <Button icon={LogoutIcon} onPress={() => void signOut()} wide>
        {texts.signOut}
      </Button>
    </section>
  );
}
