import type { JSX } from "preact";
import { improvementsTexts } from "../../shared/i18n/texts/improvements.ts";
import type { Measure } from "../../shared/improvements/commands.ts";
import { local, t } from "../../shared/ui/language.ts";
import { Select } from "../../shared/ui/select.tsx";
import type { SetupView } from "../../shared/views/setup.ts";
import { reasonsIn } from "./work.ts";

type MeasureChoiceProps = {
  readonly setup: SetupView | undefined;
  readonly measure: Measure | undefined;
  readonly onChoose: (measure: Measure | undefined) => void;
};

/** Returns the choice of what an action is measured by, and where (I11). */
export function MeasureChoice({ setup, measure, onChoose }: MeasureChoiceProps): JSX.Element {
  const texts = t(improvementsTexts);
  const reasons = reasonsIn(setup);
  const [first] = reasons;
  const kinds = ["none", "satisfaction", "wait", ...(first ? (["reason"] as const) : [])] as const;
  const choose = (kind: (typeof kinds)[number]): void => {
    if (kind === "none") onChoose(undefined);
    else if (kind !== "reason") onChoose({ kind });
    else if (first) onChoose({ kind, reason: first.id });
  };
  return (
    <>
      <Select
        label={texts.measure}
        value={measure?.kind ?? "none"}
        options={kinds.map((value) => ({ value, label: texts.measures[value] }))}
        onChoose={choose}
      />
      {measure !== undefined && measure.kind !== "reason" && (
        <Select
          label={texts.service}
          value={measure.service ?? ""}
          options={[
            { value: "", label: texts.wholeOffice },
            ...(setup?.services ?? []).map(({ id, name }) => ({ value: id, label: local(name) })),
          ]}
          onChoose={(service) => onChoose(service === "" ? { kind: measure.kind } : { kind: measure.kind, service })}
        />
      )}
      {measure?.kind === "reason" && (
        <Select
          label={texts.measuredReason}
          value={measure.reason}
          options={reasons.map(({ id, text }) => ({ value: id, label: local(text) }))}
          onChoose={(reason) => onChoose({ kind: "reason", reason })}
        />
      )}
    </>
  );
}
