import { type ReadonlySignal, signal } from "@preact/signals";
import type { Answer, Command, Me, ViewMessage } from "../../shared/protocol/wire.ts";
import { setClock } from "../../shared/ui/clock.ts";
import { newId } from "../../shared/ui/new-id.ts";
import type { PhoneView } from "../../shared/views/phone.ts";
import type { QuestionsView } from "../../shared/views/questions.ts";
import type { ViewName } from "../../shared/views/views.ts";

type Holder = Extract<Me, { kind: "visitor" }>;
export type Sent = Answer | { readonly status: "unreachable" };

type LineState = "looking" | "online" | "offline" | "closed";

/** The phone's way to the hub, over plain requests: a socket's library alone would weigh as much as the whole page. */
export type Line = {
  readonly state: ReadonlySignal<LineState>;
  readonly holder: ReadonlySignal<Holder | undefined>;
  readonly view: ReadonlySignal<PhoneView | undefined>;
  /** Repeats with the same id until the hub has answered, three times at most. */
  readonly send: (command: Command, id?: string) => Promise<Sent>;
  /** What may be asked about the ticket's service. Rejects when the hub does not answer. */
  readonly questions: () => Promise<QuestionsView>;
};

const answerWithinMs = 6_000;
const tries = 3;
/** How soon the ticket is looked at again: often when the turn is near, seldom when the visit is over. */
const nearMs = 2_000;
const farMs = 5_000;
const overMs = 30_000;
const closeBy = 5;

/** Opens the line with the secret of a link. It lives as long as the page. */
export function openLine(token: string): Line {
  const state = signal<LineState>(token === "" ? "closed" : "looking");
  const holder = signal<Holder | undefined>(undefined);
  const view = signal<PhoneView | undefined>(undefined);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const ask = (path: string, body?: object): Promise<Response> =>
    fetch(`/api/v1/${path}`, {
      cache: "no-store",
      signal: AbortSignal.timeout(answerWithinMs),
      headers: { authorization: `Bearer ${token}`, ...(body && { "content-type": "application/json" }) },
      ...(body && { method: "POST", body: JSON.stringify(body) }),
    });

  const askView = (view: ViewName, { office, code }: Holder) =>
    ask(`offices/${office}/views/${view}?code=${encodeURIComponent(code)}`);

  async function questions(): Promise<QuestionsView> {
    if (!holder.value) throw new Error("the ticket is not known yet");
    const { data } = (await bodyOf(await askView("questions", holder.value))) as ViewMessage<"questions">;
    return data;
  }

  async function look(): Promise<void> {
    clearTimeout(timer);
    try {
      holder.value ??= await readHolder(await ask("me"));
      const message = await readView(await askView("phone", holder.value));
      setClock(message.clock);
      view.value = message.data;
      state.value = "online";
    } catch (error) {
      state.value = error instanceof LinkClosed ? "closed" : "offline";
    }
    if (state.value !== "closed") timer = setTimeout(() => void look(), pauseAfter(state.value, view.value));
  }

  async function send(command: Command, id = newId()): Promise<Sent> {
    for (let attempt = 1; attempt <= tries; attempt += 1) {
      try {
        const answer: Partial<Answer> = await (
          await ask(`offices/${holder.value?.office}/commands`, { id, command })
        ).json();
        if (answer.status !== undefined && known.has(answer.status)) {
          void look();
          return answer as Answer;
        }
      } catch {
        // No answer in time; the same id makes asking again safe.
      }
    }
    return { status: "unreachable" };
  }

  if (token !== "") void look();
  addEventListener("online", () => void look());
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible" && state.value !== "closed") void look();
  });
  return { state, holder, view, send, questions };
}

/** What counts as an answer of the hub: "failed" may be asked again. */
const known: ReadonlySet<Answer["status"]> = new Set<Answer["status"]>([
  "accepted",
  "rejected",
  "invalid",
  "forbidden",
]);

/** The hub says that this link opens nothing, or nothing any more. */
class LinkClosed extends Error {}

async function readHolder(answer: Response): Promise<Holder> {
  const me = (await bodyOf(answer)) as Partial<Holder>;
  if (me.kind === "visitor" && me.ticket && me.code && me.office) return me as Holder;
  throw new Error("somebody else answered: a portal that wants somebody to sign in says 200 to everything");
}

async function readView(answer: Response): Promise<Pick<ViewMessage<"phone">, "data" | "clock">> {
  const message = (await bodyOf(answer)) as Partial<ViewMessage<"phone">>;
  if (message.clock && message.data && "ticket" in message.data) return { data: message.data, clock: message.clock };
  throw new Error("this is no view of a ticket");
}

async function bodyOf(answer: Response): Promise<object> {
  if (answer.status === 401 || answer.status === 403) throw new LinkClosed();
  if (!answer.ok) throw new Error(`the hub answered ${answer.status}`);
  return answer.json();
}

function pauseAfter(state: LineState, view: PhoneView | undefined): number {
  const ticket = view?.ticket;
  if (state !== "online") return nearMs;
  if (!ticket || ticket.phase === "finished" || ticket.phase === "abandoned") return overMs;
  return ticket.phase === "waiting" && ticket.ahead > closeBy ? farMs : nearMs;
}
