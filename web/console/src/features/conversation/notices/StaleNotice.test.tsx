import { sampleEntry } from '@omnichannel/shared/protocol/console/samples';
import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { fullTime } from '../../../common/format/time';
import { renderWithKit } from '../../../common/renderWithKit';
import { StaleNotice } from './StaleNotice';

afterEach(cleanup);

it('says who wrote what and when, before the reply goes out', () => {
  const entry = sampleEntry(4, {
    text: 'And the shade has a scratch.',
    author: { kind: 'visitor', id: 'v', name: null },
  });
  renderWithKit(
    <StaleNotice text="Thank you" missed={[entry]} visitorName="Kim Nord" onSend={vi.fn()} onEdit={vi.fn()} />,
  );

  const line = screen.getByText(/And the shade has a scratch/);
  expect(line.textContent).toMatch(/^Kim Nord .*\d:\d\d.*And the shade/);
  expect(screen.getByTitle(fullTime(entry.at)).getAttribute('datetime')).toBe(entry.at);
});
