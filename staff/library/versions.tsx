import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { gregorianDate } from "../../shared/i18n/dates.ts";
import { libraryTexts } from "../../shared/i18n/texts/library.ts";
import { Badge, type Tone } from "../../shared/ui/badge.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { houseLanguage, t } from "../../shared/ui/language.ts";
import type { ShelvedVersion } from "../../shared/views/library.ts";
import { tell } from "../desk/undo.ts";
import { bothDays } from "./days.ts";
import { type DocumentWork, isLibrarian, type Standing, standingOf, versionOnDay } from "./work.ts";

const tones: Readonly<Record<Standing, Tone>> = {
  inForce: "brand",
  notYet: "info",
  past: "neutral",
  withdrawn: "neutral",
};

type VersionsProps = {
  readonly work: DocumentWork;
  readonly shown: number | undefined;
  readonly onChoose: (version: number) => void;
};

/** Returns all versions with their days in both calendars and their approval, and the one in force on a day (R10, R23). */
export function Versions(props: VersionsProps): JSX.Element {
  const texts = t(libraryTexts);
  const { document } = props.work;
  return (
    <section class="ui-card" aria-labelledby="versions">
      <h2 id="versions">{texts.versions}</h2>
      <OnDay versions={document.versions} onChoose={props.onChoose} />
      <ol class="versions">
        {document.versions.map((version) => (
          <li key={version.number} class="versions__one" aria-current={version.number === props.shown || undefined}>
            <OneVersion {...props} version={version} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function OneVersion({ work, version, onChoose }: VersionsProps & { readonly version: ShelvedVersion }): JSX.Element {
  const texts = t(libraryTexts);
  const { document, today, me, asking } = work;
  const standing = standingOf(document, version, today);
  const { number, approval, reviewBy } = version;
  const added = gregorianDate(version.addedAt, { language: houseLanguage(), zone: "UTC" });
  const withdraw = async (): Promise<void> => {
    const answer = await asking.ask({ type: "WithdrawVersion", document: document.id, version: number });
    if (answer) tell(texts.withdrawnDone(number));
  };
  return (
    <>
      <span class="versions__line">
        <strong>{texts.version(number)}</strong>
        <Badge tone={tones[standing]}>{texts[standing]}</Badge>
        <Button kind="quiet" label={`${texts.read}: ${texts.version(number)}`} onPress={() => onChoose(number)}>
          {texts.read}
        </Button>
        {standing === "notYet" && isLibrarian(me) && (
          <Button kind="quiet" label={texts.withdrawOf(number)} onPress={() => void withdraw()}>
            {texts.withdraw}
          </Button>
        )}
      </span>
      <span class="library__small">{texts.from(bothDays(version.effectiveFrom))}</span>
      {approval && <span class="library__small">{texts.approved(approval.meeting, bothDays(approval.day))}</span>}
      {reviewBy !== null && <span class="library__small">{texts.reviewBy(bothDays(reviewBy))}</span>}
      <span class="library__small">{texts.addedBy(version.addedBy, added)}</span>
    </>
  );
}

function OnDay({
  versions,
  onChoose,
}: {
  readonly versions: readonly ShelvedVersion[];
  readonly onChoose: (version: number) => void;
}): JSX.Element {
  const texts = t(libraryTexts);
  const [day, setDay] = useState("");
  const found = day === "" ? undefined : versionOnDay(versions, day);
  return (
    <>
      <TextField
        label={texts.onDay}
        hint={day === "" ? texts.onDayHint : bothDays(day)}
        type="date"
        value={day}
        onInput={(typed) => {
          setDay(typed);
          const version = typed === "" ? undefined : versionOnDay(versions, typed);
          if (version) onChoose(version.number);
        }}
      />
      <p aria-live="polite" class="versions__found">
        {day !== "" && (found ? texts.version(found.number) : texts.noneOnDay)}
      </p>
    </>
  );
}
