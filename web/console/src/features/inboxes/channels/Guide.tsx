import { Anchor } from '@mantine/core';
import parent from '../Inboxes.module.css';
import type { Vendor } from './vendors';

/** Where to find what a channel's fields ask for. */
export function Guide({ vendor: { guide } }: { readonly vendor: Vendor }) {
  return (
    guide && (
      <p className={parent.note}>
        {guide.words}{' '}
        <Anchor href={guide.href} target="_blank" rel="noopener noreferrer" inherit underline="always">
          {guide.link}
        </Anchor>
      </p>
    )
  );
}
