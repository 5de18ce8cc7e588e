import { deskTexts } from "../../shared/i18n/texts/desk.ts";
import { isolated } from "../../shared/i18n/ticket-code.ts";
import type { Outcome, PauseReason, ReferralTarget, TransferTarget } from "../../shared/office/commands.ts";
import type { CounterId, ServiceId, TicketCode, TicketId } from "../../shared/office/ids.ts";
import { t } from "../../shared/ui/language.ts";
import { goToCase, openCase } from "../cases/open-case.ts";
import { apart } from "../parts/apart.ts";
import type { Accepted, Asking } from "./asking.ts";
import { receptionDeeds } from "./reception/deeds.ts";
import { tell } from "./undo.ts";

/** As much of a visit as a deed needs to name it. */
type Named = { readonly ticket: TicketId; readonly code: TicketCode };
type Told = { readonly text: string; readonly wayBack?: () => void };

/** What can be done at a counter. Each resolves to whether it was done, and then says so, with the way back if there is one. */
export type Deeds = ReturnType<typeof deedsOf>;

export function deedsOf(asking: Asking) {
  const { ask } = asking;
  const done = () => t(deskTexts).done;
  const then = (answer: Accepted | undefined, told: (answer: Accepted) => Told): boolean => {
    if (answer) {
      const { text, wayBack } = told(answer);
      tell(text, wayBack);
    }
    return answer !== undefined;
  };
  const calledBack = (answer: Accepted): Told => {
    const { ticket, code } = calledOf(answer);
    return { text: done().called(isolated(code)), wayBack: () => void putBack({ ticket, code }) };
  };

  const putBack = async ({ ticket, code }: Named) =>
    then(await ask({ type: "ReturnToQueue", ticket }), () => ({ text: done().returned(isolated(code)) }));
  const resume = async ({ ticket, code }: Named) =>
    then(await ask({ type: "Resume", ticket }), () => ({ text: done().resumed(isolated(code)) }));
  const readmit = async ({ ticket, code }: Named) =>
    then(await ask({ type: "Readmit", ticket }), () => ({ text: done().readmitted(isolated(code)) }));
  const confirmPresence = async ({ ticket, code }: Named) =>
    then(await ask({ type: "ConfirmPresence", ticket }), () => ({ text: done().present(isolated(code)) }));
  const callNext = async (counter: CounterId) => then(await ask({ type: "CallNext", counter }), calledBack);

  return {
    putBack,
    resume,
    readmit,
    confirmPresence,
    callNext,
    callTicket: async (counter: CounterId, { ticket }: Named, reason?: string) =>
      then(await ask({ type: "CallTicket", counter, ticket, ...(reason === undefined ? {} : { reason }) }), calledBack),
    recall: async ({ ticket, code }: Named) =>
      then(await ask({ type: "Recall", ticket }), () => ({ text: done().recalled(isolated(code)) })),
    start: async (visit: Named) =>
      then(await ask({ type: "StartService", ticket: visit.ticket }), () => ({
        text: done().started(isolated(visit.code)),
        wayBack: () => void putBack(visit),
      })),
    /** `closes`: this miss ends the visit, and only then there is a way back. */
    noShow: async (visit: Named, closes: boolean) =>
      then(await ask({ type: "MarkNoShow", ticket: visit.ticket }), () =>
        closes
          ? { text: done().noShow(isolated(visit.code)), wayBack: () => void readmit(visit) }
          : { text: done().missed(isolated(visit.code)) },
      ),
    /** Somebody who still waits is held with a reason only (S6). */
    hold: async (visit: Named, reason?: string) =>
      then(await ask({ type: "Hold", ticket: visit.ticket, ...(reason === undefined ? {} : { reason }) }), () => ({
        text: done().held(isolated(visit.code)),
        wayBack: () => void resume(visit),
      })),
    left: async (visit: Named) =>
      then(await ask({ type: "Abandon", ticket: visit.ticket }), () => ({
        text: done().left(isolated(visit.code)),
        wayBack: () => void readmit(visit),
      })),
    ...handingOver(asking),
    ...caseDeeds(asking),
    ...receptionDeeds(asking),
    ...finishing(asking, callNext),
    ...counterDeeds(asking),
  };
}

function calledOf({ result = {} }: Accepted): Named {
  return { ticket: String(result["ticket"]), code: String(result["code"]) };
}

/** To another counter, service or researcher, and back. */
function handingOver({ ask }: Asking) {
  const said = (answer: Accepted | undefined, text: () => string): boolean => {
    if (answer) tell(text());
    return answer !== undefined;
  };
  const done = () => t(deskTexts).done;
  return {
    transfer: async ({ ticket, code }: Named, to: TransferTarget, toName: string) =>
      said(await ask({ type: "Transfer", ticket, to }), () => done().transferred(isolated(code), apart(toName))),
    refer: async ({ ticket, code }: Named, to: ReferralTarget, toName: string, reason: string) =>
      said(await ask({ type: "Refer", ticket, to, reason }), () => done().referred(isolated(code), apart(toName))),
    decline: async ({ ticket, code }: Named, reason: string) =>
      said(await ask({ type: "DeclineReferral", ticket, reason }), () => done().declined(isolated(code))),
    sendBack: async ({ ticket, code }: Named, reason: string) =>
      said(await ask({ type: "ReturnReferral", ticket, reason }), () => done().sentBack(isolated(code))),
  };
}

/** What grows out of a visit: its case, opened once; asked for again, the one that is under way. */
function caseDeeds(asking: Asking) {
  return {
    openCase: async ({ ticket }: Named, service: ServiceId) => {
      const opened = await openCase(asking, { service, source: { kind: "ticket", ticket } });
      if (!opened) return false;
      tell(t(deskTexts).done.caseOpened(isolated(opened.number)));
      goToCase(opened);
      return true;
    },
  };
}

/** The end of a visit, and the next visitor along with it. */
function finishing(asking: Asking, callNext: (counter: CounterId) => Promise<boolean>) {
  const { ask, trouble, dismiss } = asking;
  const done = () => t(deskTexts).done;
  /** S7: the visitor still stands there. */
  const reopen = async ({ ticket, code }: Named): Promise<void> => {
    if (await ask({ type: "ReopenVisit", ticket })) tell(done().reopened(isolated(code)));
  };
  return {
    finish: async ({ ticket, code }: Named, outcome: Outcome, reason?: string) => {
      const answer = await ask({ type: "FinishService", ticket, outcome, ...(reason ? { reason } : {}) });
      if (answer) tell(done().finished(isolated(code)), () => void reopen({ ticket, code }));
      return answer !== undefined;
    },
    finishAndCall: async ({ ticket, code }: Named, counter: CounterId) => {
      if (!(await ask({ type: "FinishService", ticket }))) return false;
      if (await callNext(counter)) return true;
      const no = trouble.value;
      if (no?.kind === "rejected" && no.rejection.code === "NobodyWaiting") {
        // Somebody else was quicker: the visit is finished all the same.
        dismiss();
        tell(done().finishedNobody(isolated(code)), () => void reopen({ ticket, code }));
      }
      return true;
    },
  };
}

/** The counter itself. */
function counterDeeds({ ask }: Asking) {
  const done = () => t(deskTexts).done;
  const said = (answer: Accepted | undefined, text: () => string): boolean => {
    if (answer) tell(text());
    return answer !== undefined;
  };
  return {
    openCounter: async (counter: CounterId, takeOver: boolean) =>
      said(await ask({ type: "OpenCounter", counter, ...(takeOver ? { takeOver } : {}) }), () => done().OpenCounter),
    closeCounter: async (counter: CounterId) =>
      said(await ask({ type: "CloseCounter", counter }), () => done().CloseCounter),
    pauseCounter: async (counter: CounterId, reason: PauseReason) =>
      said(await ask({ type: "PauseCounter", counter, reason }), () => done().PauseCounter),
    resumeCounter: async (counter: CounterId) =>
      said(await ask({ type: "ResumeCounter", counter }), () => done().ResumeCounter),
  };
}
