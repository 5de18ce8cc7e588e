import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { clockTime } from "../../../shared/i18n/dates.ts";
import { deskTexts } from "../../../shared/i18n/texts/desk.ts";
import { receptionTexts } from "../../../shared/i18n/texts/reception.ts";
import { never } from "../../../shared/office/ids.ts";
import { language, local, t } from "../../../shared/ui/language.ts";
import type { WaitingVisit } from "../../../shared/views/desk.ts";
import { apart } from "../../parts/apart.ts";
import { DialogForm } from "../../parts/dialog-form.tsx";
import { type KeyLine, KeysDialog } from "../../parts/keys-dialog.tsx";
import { withCode } from "../../parts/with-code.tsx";
import { type OpenDialog as Open, type Work, zoneOf } from "../work.ts";
import { FinishDialog } from "./finish-dialog.tsx";
import { HandOverDialog } from "./hand-over-dialog.tsx";
import { MisconceptionDialog } from "./misconception-dialog.tsx";
import { PersonDialog } from "./person-dialog.tsx";
import { ReasonDialog } from "./reason-dialog.tsx";
import { ReferDialog } from "./refer-dialog.tsx";
import { TransferDialog } from "./transfer-dialog.tsx";
import { VisitDialog } from "./visit-dialog.tsx";
import "./dialogs.css";

type Props = { readonly work: Work; readonly keys: readonly KeyLine[] };

/** Returns the dialog that is open, if any; one about a visit that has moved on elsewhere closes by itself. */
export function OpenDialog({ work, keys }: Props): JSX.Element | null {
  const open = work.dialog.value;
  const drawn = open === undefined ? null : draw(work, open, keys);
  const isGone = open !== undefined && drawn === null;
  const { show, dialog } = work;
  useEffect(() => {
    // The dialog itself may have led on to another one meanwhile.
    if (isGone && dialog.peek() === open) show(undefined);
  }, [isGone, show, dialog, open]);
  return drawn;
}

function draw(work: Work, open: Open, keys: readonly KeyLine[]): JSX.Element | null {
  const { current, waiting } = work.view;
  switch (open.kind) {
    case "keys":
      return <KeysDialog title={t(deskTexts).sheet.title} lines={keys} onClose={() => work.show(undefined)} />;
    case "takeOver":
      return <TakeOver work={work} counter={open.counter} />;
    case "transfer":
      return current && <TransferDialog key={current.ticket} work={work} visit={current} />;
    case "refer":
      return current && <ReferDialog key={current.ticket} work={work} visit={current} isUnclear={open.isUnclear} />;
    case "finish":
      return current && <FinishDialog key={current.ticket} work={work} visit={current} />;
    case "notAnswered":
      return current && <NotAnswered work={work} visit={current} />;
    case "misconception":
      return current && <MisconceptionDialog key={current.ticket} work={work} visit={current} />;
    case "person":
      return current && <PersonDialog key={current.ticket} work={work} visit={current} />;
    case "return":
      return <ReturnReferral work={work} />;
    case "handOver":
      return <HandOverDialog work={work} ticket={open.ticket} isInternal={open.isInternal} />;
    case "decline":
      return <Decline work={work} ticket={open.ticket} code={open.code} />;
    case "visit":
    case "moveOn":
    case "hold":
    case "left": {
      const visit = waiting.find((each) => each.ticket === open.ticket);
      if (!visit) return null;
      if (open.kind === "visit") return <VisitDialog key={visit.ticket} work={work} visit={visit} />;
      if (open.kind === "hold") return <HoldWaiting key={visit.ticket} work={work} visit={visit} />;
      return open.kind === "left" ? (
        <Left work={work} visit={visit} />
      ) : (
        <TransferDialog key={visit.ticket} work={work} visit={visit} />
      );
    }
    default:
      return never(open);
  }
}

function TakeOver({ work, counter: id }: { readonly work: Work; readonly counter: string }): JSX.Element | null {
  const texts = t(deskTexts).takeOver;
  const counter = work.view.counters.find((each) => each.id === id);
  if (!counter) return null;
  const since = clockTime(counter.since ?? 0, { language: language.value, zone: zoneOf(work.setup) });
  return (
    <DialogForm
      title={texts.title(local(counter.name))}
      confirm={texts.confirm}
      asking={work.asking}
      onClose={() => work.show(undefined)}
      onConfirm={() => work.deeds.openCounter(id, true)}
    >
      <p>{texts.text(apart(counter.personName ?? ""), since)}</p>
    </DialogForm>
  );
}

function NotAnswered({ work, visit }: { readonly work: Work; readonly visit: WaitingVisit }): JSX.Element {
  const texts = t(receptionTexts);
  return (
    <ReasonDialog
      work={work}
      title={texts.notAnsweredTitle}
      hint={texts.noHurry}
      confirm={texts.mark}
      ready={t(deskTexts).notAnsweredReasons}
      onConfirm={(reason) => work.deeds.notAnswered(visit, reason)}
    />
  );
}

function ReturnReferral({ work }: { readonly work: Work }): JSX.Element | null {
  const texts = t(deskTexts);
  const { current } = work.view;
  if (!current) return null;
  return (
    <ReasonDialog
      work={work}
      title={withCode(texts.returnTitle, current.code)}
      hint={texts.returnHint}
      confirm={texts.returnReferral}
      ready={texts.returnReasons}
      onConfirm={(reason) => work.deeds.sendBack(current, reason)}
    />
  );
}

function Decline(props: { readonly work: Work; readonly ticket: string; readonly code: string }): JSX.Element {
  const texts = t(deskTexts);
  return (
    <ReasonDialog
      work={props.work}
      title={withCode(texts.declineTitle, props.code)}
      hint={texts.declineHint}
      confirm={texts.referrals.decline}
      ready={texts.declineReasons}
      onConfirm={(reason) => props.work.deeds.decline(props, reason)}
    />
  );
}

/** S6: others are called meanwhile, so it stands in the book why. */
function HoldWaiting({ work, visit }: { readonly work: Work; readonly visit: WaitingVisit }): JSX.Element {
  const texts = t(deskTexts);
  return (
    <ReasonDialog
      work={work}
      title={withCode(texts.holdTitle, visit.code)}
      hint={texts.holdHint}
      confirm={texts.hold}
      ready={texts.holdReasons}
      onConfirm={(reason) => work.deeds.hold(visit, reason)}
    />
  );
}

function Left({ work, visit }: { readonly work: Work; readonly visit: Work["view"]["waiting"][number] }): JSX.Element {
  const texts = t(deskTexts);
  return (
    <DialogForm
      title={withCode(texts.leftTitle, visit.code)}
      confirm={texts.left}
      asking={work.asking}
      onClose={() => work.show(undefined)}
      onConfirm={() => work.deeds.left(visit)}
      isDanger
    >
      <p>{texts.leftHint}</p>
    </DialogForm>
  );
}
