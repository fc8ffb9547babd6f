import { useMemo, useState } from 'preact/hooks';
import { keptText } from '../../session/keptText';

/** What the visitor has typed and not sent; survives a change of page in the same tab. */
export function useDraft(inboxKey: string): readonly [string, (text: string) => void] {
  const kept = useMemo(() => keptText(`omnichannel:${inboxKey}:draft`, () => sessionStorage), [inboxKey]);
  const [draft, setDraft] = useState(() => kept.read() ?? '');
  const change = (text: string) => {
    setDraft(text);
    kept.write(text === '' ? null : text);
  };
  return [draft, change];
}
