import type { Visitor } from '@omnichannel/shared/protocol/console/visitor';
import { Fact } from './Fact';
import { FactGroup } from './FactGroup';
import { texts } from './texts';

type Props = { readonly visitor: Visitor; readonly tags: readonly string[] };

/** What is kept of the person beyond this chat, and the tags of this one; nothing while there is nothing. */
export function ContactFacts({ visitor: { phone, contact }, tags }: Props) {
  if (phone === null && contact.length === 0 && tags.length === 0) {
    return null;
  }
  return (
    <FactGroup title={texts.contact}>
      {phone !== null && (
        <Fact name={texts.phone}>
          <a href={`tel:${phone}`}>{phone}</a>
        </Fact>
      )}
      {contact.map(({ name, value }) => (
        <Fact key={name} name={name}>
          {value}
        </Fact>
      ))}
      {tags.length > 0 && <Fact name={texts.tags}>{tags.join(', ')}</Fact>}
    </FactGroup>
  );
}
