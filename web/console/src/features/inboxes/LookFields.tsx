import { NativeSelect, NumberInput, Switch, TextInput } from '@mantine/core';
import { blackOrWhiteOn, contrast } from '@omnichannel/shared/colour/accentTokens';
import styles from './Inboxes.module.css';
import type { WidgetLook } from './inbox';
import { texts } from './texts';
import type { Editing } from './useInboxForm';

const colour = /^#[0-9a-f]{6}$/i;
/** WCAG 2.2, 1.4.11: what a button needs against the page around it. */
const visible = 3;
const whitePage = `#${'f'.repeat(6)}`;

/** Colour, corner and light of the widget. */
export function LookFields({ editing: { form, fields, setWidget } }: { readonly editing: Editing }) {
  const { widget } = form;
  return (
    <fieldset className={styles.fields}>
      <legend className={styles.legend}>{texts.look}</legend>
      <div className={styles.colour}>
        <TextInput
          label={texts.accent}
          description={texts.accentHint}
          value={widget.accent}
          error={fields['widget.accent']}
          maxLength={7}
          spellCheck={false}
          onChange={(event) => setWidget({ accent: event.currentTarget.value })}
        />
        <input
          type="color"
          aria-label={texts.accentPick}
          value={colour.test(widget.accent) ? widget.accent : whitePage}
          onChange={(event) => setWidget({ accent: event.currentTarget.value })}
        />
      </div>
      {colour.test(widget.accent) && <p className={styles.note}>{adviceOn(widget.accent)}</p>}
      <div className={styles.pair}>
        <NativeSelect
          label={texts.side}
          value={widget.side}
          data={Object.entries(texts.sides).map(([value, label]) => ({ value, label }))}
          onChange={(event) => setWidget({ side: event.currentTarget.value as WidgetLook['side'] })}
        />
        <NativeSelect
          label={texts.theme}
          value={widget.theme}
          data={Object.entries(texts.themes).map(([value, label]) => ({ value, label }))}
          onChange={(event) => setWidget({ theme: event.currentTarget.value as WidgetLook['theme'] })}
        />
        {(['offsetX', 'offsetY'] as const).map((name) => (
          <NumberInput
            key={name}
            label={texts[name]}
            value={widget[name]}
            min={0}
            max={200}
            allowDecimal={false}
            error={fields[`widget.${name}`]}
            onChange={(value) => setWidget({ [name]: Number(value) || 0 })}
          />
        ))}
      </div>
      <Switch
        label={texts.hidden}
        checked={widget.launcherHidden}
        onChange={(event) => setWidget({ launcherHidden: event.currentTarget.checked })}
      />
    </fieldset>
  );
}

function adviceOn(accent: string): string {
  const words = blackOrWhiteOn(accent) === '#fff' ? texts.white : texts.black;
  return contrast(accent, whitePage) < visible ? `${words} ${texts.pale}` : words;
}
