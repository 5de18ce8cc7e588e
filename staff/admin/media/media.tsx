import type { JSX } from "preact";
import { adminTexts } from "../../../shared/i18n/texts/admin.ts";
import { adminMediaTexts } from "../../../shared/i18n/texts/admin-media.ts";
import { adminMessageTexts } from "../../../shared/i18n/texts/admin-messages.ts";
import { adminWordsTexts } from "../../../shared/i18n/texts/admin-words.ts";
import type { Medium } from "../../../shared/setup/media.ts";
import { Button } from "../../../shared/ui/button.tsx";
import type { Column } from "../../../shared/ui/data-table.tsx";
import { PauseIcon, PlayIcon, ReturnIcon } from "../../../shared/ui/icons.tsx";
import { houseLanguage, local, t } from "../../../shared/ui/language.ts";
import { useWatch } from "../../parts/use-watch.ts";
import { scheduleText } from "../cards/card-draft.ts";
import { outcomeOfSent } from "../outcome.ts";
import { BothNames } from "../parts/both-names.tsx";
import { EntrySection } from "../parts/entry-section.tsx";
import { useSend } from "../parts/use-send.ts";
import type { SetupProps } from "../setup-props.ts";
import { type Display, MediumDialog } from "./medium-dialog.tsx";
import { againWith } from "./medium-draft.ts";
import { mediaAddress } from "./upload-medium.ts";
import "./media.css";

/** Returns the pictures and films for the hall's displays, in their order, with the days and hours (U20, U21). */
export function Media(props: SetupProps): JSX.Element {
  const { office, setup, link } = props;
  const texts = t(adminMediaTexts);
  const send = useSend(link);
  const devices = useWatch(link, office, "devices").message.value?.data.devices ?? [];
  const displays: readonly Display[] = devices
    .filter(({ kind }) => kind === "display")
    .map(({ id, name }) => ({ value: id, label: name }));
  return (
    <EntrySection
      title={t(adminTexts).sections.media}
      hint={texts.hint}
      addLabel={texts.add}
      entries={setup.media}
      nameOf={({ text }) => local(text)}
      columns={columnsOf(props, displays)}
      empty={texts.empty}
      form={(medium, onClose) => <MediumDialog {...props} medium={medium} displays={displays} onClose={onClose} />}
      removal={{
        title: texts.removeTitle,
        hint: texts.removeHint,
        act: async ({ id }) => outcomeOfSent(await send(office, { type: "RemoveMedium", medium: id }), { fields: [] }),
      }}
    />
  );
}

function columnsOf(props: SetupProps, displays: readonly Display[]): readonly Column<Medium>[] {
  const texts = t(adminMediaTexts);
  return [
    { id: "preview", title: texts.preview, cell: (medium) => <Preview office={props.office} medium={medium} /> },
    { id: "text", title: t(adminTexts).columns.text, cell: ({ text }) => <BothNames name={text} /> },
    { id: "shown", title: t(adminWordsTexts).cards.shown, cell: whenText },
    { id: "where", title: texts.where, cell: (medium) => whereText(medium, displays) },
    { id: "order", title: texts.shownNow, cell: (medium) => <Turn {...props} medium={medium} /> },
  ];
}

function Preview({ office, medium }: { readonly office: string; readonly medium: Medium }): JSX.Element {
  const { content, text, seconds } = medium;
  const texts = t(adminMediaTexts);
  const isFilm = content.kind === "mp4" || content.kind === "webm";
  const address = mediaAddress(office, content.sha256);
  return (
    <>
      {isFilm ? (
        <video class="admin-media__face" src={address} aria-label={local(text)} muted preload="metadata" />
      ) : (
        <img class="admin-media__face" src={address} alt={local(text)} loading="lazy" />
      )}
      {isFilm ? texts.film : texts.picture(seconds)}
    </>
  );
}

function whenText(medium: Medium): string {
  const days = scheduleText(medium, houseLanguage());
  const { hours, isPaused } = medium;
  const within = hours === undefined ? [] : [t(adminMessageTexts).within(hours.from, hours.until)];
  return [...(isPaused ? [t(adminMediaTexts).paused] : []), days, ...within].join(" · ");
}

/** A display that is no longer there is not named. */
function whereText({ walls }: Medium, displays: readonly Display[]): string {
  if (walls.length === 0) return t(adminMediaTexts).everyWall;
  return displays
    .filter(({ value }) => walls.includes(value))
    .map(({ label }) => label)
    .join(" · ");
}

/** One press pauses it, shows it again, or brings it one place forward; each can be taken back by the next. */
function Turn({ office, setup, link, medium }: SetupProps & { readonly medium: Medium }): JSX.Element {
  const texts = t(adminMediaTexts);
  const send = useSend(link);
  const name = local(medium.text);
  const { isPaused } = medium;
  const place = setup.media.findIndex(({ id }) => id === medium.id);
  return (
    <span class="admin-media__order">
      <Button
        kind="quiet"
        icon={isPaused ? PlayIcon : PauseIcon}
        label={isPaused ? texts.resumeOf(name) : texts.pauseOf(name)}
        onPress={() => void send(office, { type: "SetMedium", medium: againWith(medium, { isPaused: !isPaused }) })}
      >
        {isPaused ? texts.resume : texts.pause}
      </Button>
      {place > 0 && (
        <Button
          kind="quiet"
          icon={ReturnIcon}
          label={texts.earlierOf(name)}
          onPress={() => void send(office, { type: "MoveMedium", medium: medium.id, place: place - 1 })}
        >
          {texts.earlier}
        </Button>
      )}
    </span>
  );
}
