import type { Visitor } from '@omnichannel/shared/protocol/console/visitor';
import { Fact } from './Fact';
import { FactGroup } from './FactGroup';
import { texts } from './texts';

type Props = { readonly visitor: Visitor };

/** What is kept of the person beyond this chat; nothing while there is nothing. */
export function ContactFacts({ visitor: { phone, contact } }: Props) {
  if (phone === null && contact.length === 0) {
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
    </FactGroup>
  );
}
