import { signal } from "@preact/signals";
import { type JSX, render } from "preact";
import "../../../shared/ui/base.css";
import { forecastText } from "../../../shared/i18n/minutes.ts";
import { commonTexts } from "../../../shared/i18n/texts/common.ts";
import { kioskTexts } from "../../../shared/i18n/texts/kiosk.ts";
import { Badge } from "../../../shared/ui/badge.tsx";
import { Button } from "../../../shared/ui/button.tsx";
import { Card } from "../../../shared/ui/card.tsx";
import { Checkbox } from "../../../shared/ui/checkbox.tsx";
import { Code } from "../../../shared/ui/code.tsx";
import { DataTable } from "../../../shared/ui/data-table.tsx";
import { Dialog } from "../../../shared/ui/dialog.tsx";
import { EmptyState } from "../../../shared/ui/empty-state.tsx";
import { Face } from "../../../shared/ui/face.tsx";
import { TextArea, TextField } from "../../../shared/ui/field.tsx";
import { ArrowNextIcon } from "../../../shared/ui/icons.tsx";
import { bindKeys } from "../../../shared/ui/keys.ts";
import { language, speak, t } from "../../../shared/ui/language.ts";
import { LanguageSwitch } from "../../../shared/ui/language-switch.tsx";
import { Skeleton, Spinner } from "../../../shared/ui/loading.tsx";
import { Logo } from "../../../shared/ui/logo.tsx";
import { Notice } from "../../../shared/ui/notice.tsx";
import { Select } from "../../../shared/ui/select.tsx";
import { serviceIcon } from "../../../shared/ui/service-icon.ts";
import { Tile } from "../../../shared/ui/tile.tsx";
import { showToast, Toasts } from "../../../shared/ui/toast.tsx";

/** What has happened on this page, in order; the tests read it. */
const done = signal<readonly string[]>([]);
const screen = signal<"first" | "second">("first");
const isAsking = signal(false);
const typed = signal("");

function note(what: string): void {
  done.value = [...done.value, what];
}

function Hall(): JSX.Element {
  const texts = t(kioskTexts);
  const waiting = t(commonTexts).waiting(4);
  const notes = [waiting, forecastText({ low: 15, high: 25 }, language.value)];
  return (
    <section aria-label={texts.welcome}>
      {screen.value === "first" ? (
        <Tile
          key="first"
          id="tile"
          icon={serviceIcon("hand-heart")}
          title={texts.haveTicket}
          notes={notes}
          onPress={() => {
            note("first tile");
            screen.value = "second";
          }}
        />
      ) : (
        <Tile
          key="second"
          id="tile"
          icon={serviceIcon("unknown")}
          title={texts.newTicket}
          notes={notes}
          onPress={() => note("second tile")}
        />
      )}
      <Button size="hall" kind="primary" id="next" iconAfter={ArrowNextIcon} onPress={() => note("next")}>
        {t(commonTexts).next}
      </Button>
      <Button size="hall" disabled onPress={() => note("disabled")}>
        {t(commonTexts).done}
      </Button>
      {([1, 2, 3, 4, 5] as const).map((value) => (
        <span key={value}>
          <Face value={value} /> {texts.faces[value]}
        </span>
      ))}
    </section>
  );
}

function Desk(): JSX.Element {
  const texts = t(commonTexts);
  const removed = (): void => {
    showToast({ text: texts.done, undo: { label: texts.undo, act: () => note("undone") } });
  };
  return (
    <Card title={texts.counter} note={texts.updatedAt("09:42")} aside={<Badge tone="amber">{texts.waiting(11)}</Badge>}>
      <Button id="ask" keyName="R" onPress={() => (isAsking.value = true)}>
        {texts.confirm}
      </Button>
      <Button id="remove" kind="danger" onPress={removed}>
        {texts.remove}
      </Button>
      <Button isBusy id="busy" onPress={() => note("busy")}>
        {texts.working}
      </Button>
      <TextField
        label={texts.search}
        error={texts.notFound}
        value={typed.value}
        onInput={(value) => (typed.value = value)}
      />
      <TextArea label={texts.more} hint={texts.optional} value="" onInput={note} />
      <Select label={texts.service} value="" placeholder="–" options={[{ value: "a", label: "A" }]} onChoose={note} />
      <Checkbox label={texts.yes} checked onChange={() => note("checkbox")} />
      <DataTable
        caption={texts.ticket}
        rows={["A-012", "B-014"]}
        rowKey={(row) => row}
        columns={[
          { id: "code", title: texts.ticket, cell: (row) => <Code code={row} /> },
          { id: "wait", title: texts.now, isNumber: true, cell: () => 18 },
        ]}
      />
      <DataTable caption={texts.nothingHere} rows={[]} rowKey={String} columns={[]} empty={texts.nothingHere} />
      <EmptyState icon={serviceIcon("ticket")} title={texts.nothingHere} />
      <Spinner>{texts.loading}</Spinner>
      <Skeleton label={texts.loading} />
      {(["info", "hint", "warn", "error", "offline"] as const).map((kind) => (
        <Notice key={kind} kind={kind} title={texts.problem}>
          {texts.tryAgain}
        </Notice>
      ))}
    </Card>
  );
}

function Parts(): JSX.Element {
  const texts = t(commonTexts);
  return (
    <main>
      <h1>
        <Logo /> <Code code="A-012" size="headline" />
      </h1>
      <LanguageSwitch size="hall" onChoose={note} />
      <Hall />
      <Desk />
      <output id="done">{done.value.join(", ")}</output>
      {isAsking.value && (
        <Dialog
          title={texts.confirm}
          onClose={() => (isAsking.value = false)}
          actions={<Button onPress={() => (isAsking.value = false)}>{texts.cancel}</Button>}
        >
          <TextField label={texts.search} value="" onInput={note} />
        </Dialog>
      )}
      <Toasts />
    </main>
  );
}

for (const [name, value] of new URLSearchParams(location.search)) document.documentElement.dataset[name] = value;
speak("ar");
bindKeys({ KeyR: () => note("recall"), Space: () => note("call") });
const app = document.getElementById("app");
if (app) render(<Parts />, app);
