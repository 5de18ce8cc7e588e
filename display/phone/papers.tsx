import type { JSX } from "preact";
import { questionTexts } from "../../shared/i18n/texts/questions.ts";
import { local, t } from "../../shared/ui/language.ts";
import type { TicketStatus } from "../../shared/views/phone.ts";
import { QuestionsButton } from "./questions-button.tsx";
import type { OpenVisit } from "./visit.ts";

/** Returns what the service asks for (R17), and the way to what is often asked about it. */
export function Papers({
  ticket,
  visit,
}: {
  readonly ticket: TicketStatus;
  readonly visit: OpenVisit;
}): JSX.Element | null {
  if (!ticket.hasQuestions) return null;
  // An older hub's view has no list.
  const papers = ticket.papers ?? [];
  if (papers.length === 0) return <QuestionsButton visit={visit} />;
  return (
    <section class="phone__papers">
      <h2>{t(questionTexts).papers}</h2>
      <ul>
        {papers.map((name) => (
          <li key={name.ar}>{local(name)}</li>
        ))}
      </ul>
      <QuestionsButton visit={visit} name={t(questionTexts).often} />
    </section>
  );
}
