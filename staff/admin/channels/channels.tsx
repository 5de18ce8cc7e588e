import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { adminTexts } from "../../../shared/i18n/texts/admin.ts";
import { adminPolicyTexts } from "../../../shared/i18n/texts/admin-policy.ts";
import { commonTexts } from "../../../shared/i18n/texts/common.ts";
import { type OfficeChannel, policyChannels } from "../../../shared/setup/association.ts";
import { Badge } from "../../../shared/ui/badge.tsx";
import { Button } from "../../../shared/ui/button.tsx";
import { Card } from "../../../shared/ui/card.tsx";
import { type Column, DataTable } from "../../../shared/ui/data-table.tsx";
import { EditIcon } from "../../../shared/ui/icons.tsx";
import { local, t } from "../../../shared/ui/language.ts";
import { showToast } from "../../../shared/ui/toast.tsx";
import { outcomeOfSent, type Trouble } from "../outcome.ts";
import { BothNames } from "../parts/both-names.tsx";
import { Section } from "../parts/section.tsx";
import { TroubleNotice } from "../parts/trouble-notice.tsx";
import { useSend } from "../parts/use-send.ts";
import type { SetupProps } from "../setup-props.ts";
import { ChannelForm } from "./channel-form.tsx";
import { moved, withChannel } from "./channel-list.ts";
import { PublicPage } from "./public-page.tsx";

type Change = (channels: readonly OfficeChannel[]) => Promise<void>;

/** Returns the channels of the policy (R9): their order, their names here, and which of them are offered. */
export function Channels(props: SetupProps): JSX.Element {
  const { office, setup, link } = props;
  const texts = t(adminPolicyTexts).channels;
  const send = useSend(link);
  const [trouble, setTrouble] = useState<Trouble | undefined>();
  const [edited, edit] = useState<OfficeChannel | undefined>();
  const known = setup.channels.map(({ id }) => id);
  const missing = policyChannels.filter(({ id }) => !known.includes(id)).map((each) => ({ ...each, isOn: false }));
  const all = [...setup.channels, ...missing];
  const change: Change = async (channels) => {
    const outcome = outcomeOfSent(await send(office, { type: "SetChannels", channels }), { fields: [] });
    setTrouble(outcome.status === "trouble" ? outcome.trouble : undefined);
    if (outcome.status === "saved") showToast({ text: t(adminTexts).saved });
  };
  return (
    <Section title={t(adminTexts).sections.channels} hint={texts.hint}>
      <TroubleNotice trouble={trouble} />
      <Card class="admin-list">
        <DataTable
          caption={t(adminTexts).sections.channels}
          columns={columns(all, change, edit)}
          rows={all}
          rowKey={({ id }) => id}
        />
      </Card>
      <PublicPage {...props} />
      {edited && <ChannelForm {...props} all={all} channel={edited} onClose={() => edit(undefined)} />}
    </Section>
  );
}

function columns(
  all: readonly OfficeChannel[],
  change: Change,
  edit: (channel: OfficeChannel) => void,
): readonly Column<OfficeChannel>[] {
  const texts = t(adminPolicyTexts).channels;
  return [
    { id: "name", title: t(adminTexts).columns.name, cell: ({ name }) => <BothNames name={name} /> },
    {
      id: "state",
      title: texts.state,
      cell: ({ isOn }) => <Badge tone={isOn ? "brand" : "neutral"}>{isOn ? texts.on : texts.off}</Badge>,
    },
    {
      id: "order",
      title: texts.order,
      cell: ({ id, name }) => (
        <span class="admin-row-actions">
          <Button
            kind="quiet"
            label={texts.up(local(name))}
            disabled={all[0]?.id === id}
            onPress={() => void change(moved(all, id, -1))}
          >
            ↑
          </Button>
          <Button
            kind="quiet"
            label={texts.down(local(name))}
            disabled={all.at(-1)?.id === id}
            onPress={() => void change(moved(all, id, 1))}
          >
            ↓
          </Button>
        </span>
      ),
    },
    {
      id: "actions",
      title: <span class="visually-hidden">{t(adminTexts).columns.actions}</span>,
      cell: (channel) => <Actions channel={channel} all={all} change={change} edit={edit} />,
    },
  ];
}

function Actions(props: {
  readonly channel: OfficeChannel;
  readonly all: readonly OfficeChannel[];
  readonly change: Change;
  readonly edit: (channel: OfficeChannel) => void;
}): JSX.Element {
  const { channel, all, change, edit } = props;
  const texts = t(adminPolicyTexts).channels;
  const name = local(channel.name);
  const { isOn } = channel;
  return (
    <span class="admin-row-actions">
      <Button
        kind="quiet"
        label={isOn ? texts.turnOff(name) : texts.turnOn(name)}
        onPress={() => void change(withChannel(all, { ...channel, isOn: !isOn }))}
      >
        {isOn ? texts.stop : texts.offer}
      </Button>
      <Button kind="quiet" icon={EditIcon} label={t(adminTexts).editOf(name)} onPress={() => edit(channel)}>
        {t(commonTexts).edit}
      </Button>
    </span>
  );
}
