import { Button } from '@mantine/core';
import { replyVariables } from '../../common/canned/fillReply';
import styles from './ReplyDialog.module.css';
import { texts } from './texts';

/** What can be put into a reply, to be filled in when it is used. */
export function VariableButtons({ onPick }: { readonly onPick: (variable: string) => void }) {
  return (
    <fieldset className={styles.variables}>
      <legend>{texts.variables}</legend>
      {replyVariables.map((variable) => (
        <Button
          key={variable}
          variant="default"
          size="compact-sm"
          title={`{{${variable}}}`}
          onClick={() => onPick(variable)}
        >
          {texts.variableNames[variable]}
        </Button>
      ))}
    </fieldset>
  );
}
