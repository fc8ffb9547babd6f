import { NumberInput, Switch, Tabs, Textarea, TextInput } from '@mantine/core';
import styles from './Inboxes.module.css';
import { texts } from './texts';
import type { Editing } from './useInboxForm';

const languages = ['en', 'de'] as const;
const usual = 10;

/** What the widget says in each language, and when it greets. */
export function WordFields({ editing: { form, fields, setWidget } }: { readonly editing: Editing }) {
  const { widget } = form;
  return (
    <fieldset className={styles.fields}>
      <legend className={styles.legend}>{texts.words}</legend>
      <p className={styles.note}>{texts.wordsHint}</p>
      <Tabs defaultValue="en" keepMounted={false}>
        <Tabs.List>
          {languages.map((language) => (
            <Tabs.Tab key={language} value={language}>
              {texts.languages[language]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {languages.map((language) => (
          <Tabs.Panel key={language} value={language} className={styles.fields}>
            <TextInput
              label={texts.wordTitle}
              placeholder={form.name}
              value={widget[language].title}
              maxLength={60}
              lang={language}
              error={fields[`widget.${language}.title`]}
              onChange={(event) => setWidget({ [language]: { ...widget[language], title: event.currentTarget.value } })}
            />
            <TextInput
              label={texts.wordSubtitle}
              value={widget[language].subtitle}
              maxLength={120}
              lang={language}
              error={fields[`widget.${language}.subtitle`]}
              onChange={(event) =>
                setWidget({ [language]: { ...widget[language], subtitle: event.currentTarget.value } })
              }
            />
            <Textarea
              label={texts.wordGreeting}
              value={widget[language].greeting}
              maxLength={240}
              lang={language}
              autosize
              error={fields[`widget.${language}.greeting`]}
              onChange={(event) =>
                setWidget({ [language]: { ...widget[language], greeting: event.currentTarget.value } })
              }
            />
          </Tabs.Panel>
        ))}
      </Tabs>
      <Switch
        label={texts.greets}
        checked={widget.greetingAfter !== null}
        onChange={(event) => setWidget({ greetingAfter: event.currentTarget.checked ? usual : null })}
      />
      {widget.greetingAfter !== null && (
        <NumberInput
          label={texts.greetingAfter}
          value={widget.greetingAfter}
          min={0}
          max={600}
          allowDecimal={false}
          error={fields['widget.greetingAfter']}
          onChange={(value) => setWidget({ greetingAfter: Number(value) || 0 })}
        />
      )}
    </fieldset>
  );
}
