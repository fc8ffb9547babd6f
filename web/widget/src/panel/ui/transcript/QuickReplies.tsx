import type { CardAction } from '@omnichannel/shared/protocol/activity';
import { hrefOf } from '../../text/linkify';
import { Hidden } from '../Hidden';
import { useTexts } from '../useTexts';
import styles from './QuickReplies.module.css';

interface QuickRepliesProps {
  readonly actions: readonly CardAction[];
  readonly onChoose: (text: string, extra: Readonly<Record<string, unknown>>) => void;
}

/** Answers that the last message offers. Choosing one sends it like a typed message. */
export function QuickReplies({ actions, onChoose }: QuickRepliesProps) {
  const texts = useTexts();
  return (
    <fieldset class={styles.replies}>
      <legend>
        <Hidden>{texts.quickReplies}</Hidden>
      </legend>
      {actions.map((action) => (
        <Reply key={`${action.title} ${action.value}`} action={action} onChoose={onChoose} />
      ))}
    </fieldset>
  );
}

function Reply({
  action,
  onChoose,
}: {
  readonly action: CardAction;
  readonly onChoose: QuickRepliesProps['onChoose'];
}) {
  const { type, title, value } = action;
  const words = typeof value === 'string' ? value : title;
  if (type === 'openUrl') {
    const href = /^https?:/i.test(words) ? hrefOf(words) : null;
    return href === null ? null : (
      <a class={styles.reply} href={href} target="_blank" rel="noopener noreferrer nofollow" dir="auto">
        {title || words}
      </a>
    );
  }

  const choose = () =>
    onChoose(words, {
      ...(typeof value !== 'string' && value !== undefined && { value }),
      ...(type === 'postBack' && { channelData: { postBack: true } }),
    });
  return (
    <button type="button" class={styles.reply} dir="auto" onClick={choose}>
      {title || words}
    </button>
  );
}
