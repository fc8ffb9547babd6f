import { Button, TextInput } from '@mantine/core';
import type { Template } from '@omnichannel/shared/protocol/console/template';
import { type FormEvent, useState } from 'react';
import { faultOf, fillTemplate } from './fillTemplate';
import styles from './Templates.module.css';
import { texts } from './texts';
import type { TemplateProblem } from './useTemplateCommand';

type Values = Readonly<Record<string, string>>;

type Props = {
  readonly template: Template;
  readonly problem: TemplateProblem | null;
  readonly sending: boolean;
  readonly onSend: (variables: Values, force: boolean) => void;
  readonly onBack: () => void;
};

/** The holes of a template, and beside them what the recipient will read. */
export function TemplateForm({ template, problem, sending, onSend, onBack }: Props) {
  const { variables } = template;
  const [values, setValues] = useState<Values>({});
  const [tried, setTried] = useState(false);
  const entered = (name: string) => values[name] ?? '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const wrong = variables.findIndex(({ name }) => faultOf(entered(name)) !== null);
    if (wrong === -1) {
      onSend(values, problem?.stale === true);
    } else {
      (event.currentTarget as HTMLFormElement).querySelectorAll('input')[wrong]?.focus();
    }
  };
  const errorOf = (name: string) => {
    const fault = faultOf(entered(name));
    return fault !== null && (tried || fault === 'breaks') ? texts.faults[fault] : null;
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {variables.map(({ name, example }, index) => (
        <TextInput
          key={name}
          label={/^\d+$/.test(name) ? texts.variable(name) : name}
          placeholder={example === '' ? undefined : texts.example(example)}
          dir="auto"
          autoComplete="off"
          autoFocus={index === 0}
          maxLength={1000}
          value={entered(name)}
          error={errorOf(name)}
          onChange={(event) => setValues({ ...values, [name]: event.currentTarget.value })}
        />
      ))}
      <section className={styles.preview} aria-label={texts.preview}>
        <h3>{texts.preview}</h3>
        <p dir="auto">
          {fillTemplate(template.body, values).map(({ kind, text }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces keep their places
            <span key={index} data-kind={kind}>
              {text}
            </span>
          ))}
        </p>
        {template.buttons.length > 0 && (
          <ul aria-label={texts.buttons}>
            {template.buttons.map((button) => (
              <li key={button}>{button}</li>
            ))}
          </ul>
        )}
      </section>
      {problem && (
        <p className={styles.problem} role="alert">
          {problem.text}
        </p>
      )}
      <div className={styles.actions}>
        <Button variant="default" onClick={onBack}>
          {texts.back}
        </Button>
        <Button type="submit" loading={sending} autoFocus={variables.length === 0}>
          {problem?.stale ? texts.sendAnyway : texts.send}
        </Button>
      </div>
    </form>
  );
}
