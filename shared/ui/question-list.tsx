import type { JSX } from "preact";
import { questionTexts } from "../i18n/texts/questions.ts";
import type { ServiceQuestions } from "../views/questions.ts";
import { local, t } from "./language.ts";
import "./question-list.css";

/** Returns what to bring for a service, and what is often asked about it; an answer opens under its question. */
export function QuestionList({ about }: { readonly about: ServiceQuestions }): JSX.Element {
  const texts = t(questionTexts);
  return (
    <div class="questions">
      {about.papers.length > 0 && (
        <section>
          <h2>{texts.papers}</h2>
          <ul>
            {about.papers.map(({ name, isRequired }) => (
              <li key={name.ar}>
                {local(name)}
                {!isRequired && <small> ({texts.optional})</small>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {about.questions.length > 0 && (
        <section>
          <h2>{texts.often}</h2>
          {about.questions.map(({ id, question, answer }) => (
            <details key={id} name="questions">
              <summary>{local(question)}</summary>
              <p>{local(answer)}</p>
            </details>
          ))}
        </section>
      )}
    </div>
  );
}
