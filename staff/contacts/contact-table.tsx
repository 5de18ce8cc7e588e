import type { JSX } from "preact";
import { contactsTexts } from "../../shared/i18n/texts/contacts.ts";
import { Badge } from "../../shared/ui/badge.tsx";
import { DataTable } from "../../shared/ui/data-table.tsx";
import { local, t } from "../../shared/ui/language.ts";
import type { ContactRow, ContactsView } from "../../shared/views/contacts.ts";
import { momentText } from "../cases/days.ts";

type ContactTableProps = {
  readonly title: string;
  readonly empty: string;
  readonly rows: readonly ContactRow[];
  readonly view: ContactsView;
  readonly zone: string;
};

/** Returns contacts as a table; each number leads to the whole of it. */
export function ContactTable({ title, empty, rows, view, zone }: ContactTableProps): JSX.Element {
  const texts = t(contactsTexts);
  const channelOf = (id: string) => {
    const name = view.channels.find((each) => each.id === id)?.name;
    return name ? local(name) : id;
  };
  return (
    <section class="ui-card">
      <div class="ui-card__head">
        <h2>{title}</h2>
      </div>
      <DataTable
        caption={title}
        rows={rows}
        rowKey={(row) => row.id}
        empty={empty}
        columns={[
          {
            id: "number",
            title: texts.number,
            cell: ({ number }) => (
              <a href={`#/contacts/${number}`}>
                <bdi>{number}</bdi>
              </a>
            ),
          },
          { id: "channel", title: texts.channel, cell: (row) => channelOf(row.channel) },
          { id: "subject", title: texts.subject, cell: (row) => <Subject row={row} /> },
          { id: "when", title: texts.when, cell: ({ at }) => momentText(at, zone) },
          { id: "by", title: texts.by, cell: ({ by }) => <bdi>{by ?? texts.byForm}</bdi> },
          { id: "state", title: texts.state, cell: (row) => <State row={row} /> },
        ]}
      />
    </section>
  );
}

function Subject({ row }: { readonly row: ContactRow }): JSX.Element {
  const texts = t(contactsTexts);
  return (
    <>
      {texts.subjects[row.subject]}
      {row.isHomeVisit && <Badge tone="info">{texts.flags.homeVisit}</Badge>}
      {row.isMisconception && <Badge tone="amber">{texts.flags.misconception}</Badge>}
    </>
  );
}

export function State({ row }: { readonly row: ContactRow }): JSX.Element {
  const texts = t(contactsTexts);
  const became = row.became.map((kind) => texts.became[kind]).join(" · ");
  const tone = row.state === "open" ? "amber" : row.state === "notAnswered" ? "neutral" : "brand";
  return <Badge tone={tone}>{row.state === "became" ? became : texts.states[row.state]}</Badge>;
}
