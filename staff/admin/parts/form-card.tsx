import type { JSX } from "preact";
import { adminPolicyTexts } from "../../../shared/i18n/texts/admin-policy.ts";
import { Badge } from "../../../shared/ui/badge.tsx";
import { Button } from "../../../shared/ui/button.tsx";
import { Card } from "../../../shared/ui/card.tsx";
import type { Drawn } from "../../../shared/ui/drawn.ts";
import { t } from "../../../shared/ui/language.ts";
import { TroubleNotice } from "./trouble-notice.tsx";
import type { Form } from "./use-form.ts";
import "../order/order-rules.css";
import "./form-card.css";

type FormCardProps<Field extends string> = {
  readonly title: string;
  readonly hint?: string | undefined;
  readonly form: Form<Field>;
  /** Whether something is written that is not saved. */
  readonly isChanged: boolean;
  readonly onReset: () => void;
  readonly saveLabel?: string | undefined;
  readonly children: Drawn;
  /** Beside the buttons. */
  readonly more?: Drawn | undefined;
};

/** Returns one sheet of the setup that is saved as a whole; what is written but not saved says so. */
export function FormCard<Field extends string>(props: FormCardProps<Field>): JSX.Element {
  const texts = t(adminPolicyTexts);
  const { form, isChanged } = props;
  return (
    <form ref={form.element} noValidate onSubmit={form.onSubmit}>
      <Card title={props.title}>
        <div class="form-card">
          {props.hint !== undefined && <p class="form-card__hint">{props.hint}</p>}
          {props.children}
          <TroubleNotice trouble={form.trouble} />
          <div class="form-card__actions">
            <Button type="submit" kind="primary" isBusy={form.isBusy} disabled={!isChanged}>
              {props.saveLabel ?? texts.save}
            </Button>
            {isChanged && <Button onPress={props.onReset}>{texts.back}</Button>}
            {props.more}
            <span role="status">{isChanged && <Badge tone="amber">{texts.unsaved}</Badge>}</span>
          </div>
        </div>
      </Card>
    </form>
  );
}
