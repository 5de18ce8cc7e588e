import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { adminTexts } from "../../../shared/i18n/texts/admin.ts";
import { adminPolicyTexts } from "../../../shared/i18n/texts/admin-policy.ts";
import type { OfficeChannel } from "../../../shared/setup/association.ts";
import { t } from "../../../shared/ui/language.ts";
import { showToast } from "../../../shared/ui/toast.tsx";
import { type NameField, nameProblems, trimmed } from "../field-problem.ts";
import { outcomeOfSent } from "../outcome.ts";
import { FormDialog } from "../parts/form-dialog.tsx";
import { NameFields } from "../parts/name-fields.tsx";
import { useForm } from "../parts/use-form.ts";
import { useSend } from "../parts/use-send.ts";
import type { SetupProps } from "../setup-props.ts";
import { withChannel } from "./channel-list.ts";

type ChannelFormProps = SetupProps & {
  readonly all: readonly OfficeChannel[];
  readonly channel: OfficeChannel;
  readonly onClose: () => void;
};

/** Returns the form of a channel's name, as this association says it. */
export function ChannelForm({ office, link, all, channel, onClose }: ChannelFormProps): JSX.Element {
  const send = useSend(link);
  const [name, setName] = useState(channel.name);
  const form = useForm<NameField>({
    check: () => nameProblems(name),
    save: async () => {
      const channels = withChannel(all, { ...channel, name: trimmed(name) });
      return outcomeOfSent(await send(office, { type: "SetChannels", channels }), { fields: [] });
    },
    onSaved: () => {
      showToast({ text: t(adminTexts).saved });
      onClose();
    },
  });
  return (
    <FormDialog title={t(adminPolicyTexts).channels.editTitle} form={form} onClose={onClose}>
      <NameFields name={name} problemOf={form.problemOf} onChange={setName} />
    </FormDialog>
  );
}
