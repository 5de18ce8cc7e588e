import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { adminTexts } from "../../../shared/i18n/texts/admin.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { Card } from "../../../shared/ui/card.tsx";
import { type Column, DataTable } from "../../../shared/ui/data-table.tsx";
import type { Drawn } from "../../../shared/ui/drawn.ts";
import { PlusIcon } from "../../../shared/ui/icons.tsx";
import { t } from "../../../shared/ui/language.ts";
import type { Outcome } from "../outcome.ts";
import { ConfirmDialog } from "./confirm-dialog.tsx";
import { RowActions } from "./row-actions.tsx";
import { Section } from "./section.tsx";

type EntrySectionProps<Entry> = {
  readonly title: string;
  readonly hint: string;
  readonly addLabel: string;
  readonly entries: readonly Entry[];
  readonly nameOf: (entry: Entry) => string;
  readonly columns: readonly Column<Entry>[];
  readonly empty: string;
  /** The form for a new entry, or for the given one. */
  readonly form: (entry: Entry | undefined, onClose: () => void) => Drawn;
  readonly removal: {
    readonly title: (name: string) => string;
    readonly hint: string;
    readonly act: (entry: Entry) => Promise<Outcome<never>>;
  };
  /** Between the head and the list. */
  readonly notice?: Drawn | undefined;
};

type Open<Entry> = { readonly to: "set"; readonly entry?: Entry } | { readonly to: "remove"; readonly entry: Entry };

/** Returns one list of the setup with its ways to add, edit and remove. */
export function EntrySection<Entry extends { readonly id: string }>(props: EntrySectionProps<Entry>): JSX.Element {
  const [open, setOpen] = useState<Open<Entry> | undefined>();
  const close = (): void => setOpen(undefined);
  const actions: Column<Entry> = {
    id: "actions",
    title: <span class="visually-hidden">{t(adminTexts).columns.actions}</span>,
    cell: (entry) => (
      <RowActions
        name={props.nameOf(entry)}
        onEdit={() => setOpen({ to: "set", entry })}
        onRemove={() => setOpen({ to: "remove", entry })}
      />
    ),
  };
  return (
    <Section
      title={props.title}
      hint={props.hint}
      action={
        <Button kind="primary" icon={PlusIcon} onPress={() => setOpen({ to: "set" })}>
          {props.addLabel}
        </Button>
      }
    >
      {props.notice}
      <Card class="admin-list">
        <DataTable
          caption={props.title}
          columns={[...props.columns, actions]}
          rows={props.entries}
          rowKey={(entry) => entry.id}
          empty={props.empty}
        />
      </Card>
      {open?.to === "set" && props.form(open.entry, close)}
      {open?.to === "remove" && (
        <ConfirmDialog
          title={props.removal.title(props.nameOf(open.entry))}
          hint={props.removal.hint}
          act={() => props.removal.act(open.entry)}
          onClose={close}
        />
      )}
    </Section>
  );
}
