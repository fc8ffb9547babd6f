import { ActionIcon, Menu } from '@mantine/core';
import type { Row } from '@omnichannel/shared/protocol/console/row';
import { IconArrowLeft, IconDots, IconDownload, IconUserCircle } from '@tabler/icons-react';
import { contactName } from '../../common/contactName';
import { Face } from '../../common/Face';
import { Flag } from '../../common/flags/Flag';
import { Viewers } from '../../common/viewers/Viewers';
import styles from './ConversationHeader.module.css';
import { EndMenu } from './ending/EndMenu';
import { HandoverButton, HandoverItems } from './HandoverItems';
import { texts as more } from './handoverActionTexts';
import { texts } from './texts';
import { WhyHere } from './why/WhyHere';

type Props = {
  readonly row: Row;
  readonly country: string | null;
  readonly isMine: boolean;
  readonly onBack: () => void;
  readonly onDetails: () => void;
};

/** Whose conversation it is, where it stands, and what can be done with it as a whole. */
export function ConversationHeader({ row, country, isMine, onBack, onDetails }: Props) {
  const transcript = `/api/conversations/${row.id}/transcript`;
  const download = <IconDownload size={16} stroke={1.75} aria-hidden="true" />;
  return (
    <header className={styles.header}>
      <ActionIcon variant="subtle" size="lg" className={styles.back} aria-label={texts.back} onClick={onBack}>
        <IconArrowLeft size={20} stroke={1.75} aria-hidden="true" />
      </ActionIcon>
      <div className={styles.face}>
        <Face kind="visitor" name={row.contact.name} />
      </div>
      <div className={styles.words}>
        <div className={styles.who}>
          <h1 className={styles.name} dir="auto">
            {contactName(row.contact)}
          </h1>
          {country !== null && <Flag country={country} isAlone />}
          <Viewers id={row.id} />
        </div>
        <div className={styles.state}>
          <span>{stateText(row, isMine)}</span>
          {row.department && (
            <>
              <span aria-hidden="true">·</span>
              <span>{row.department.name}</span>
            </>
          )}
          {row.participants.length > 0 && (
            <>
              <span aria-hidden="true">·</span>
              <span>{more.with(row.participants.map((one) => one.name).join(', '))}</span>
            </>
          )}
          <WhyHere row={row} />
        </div>
      </div>
      <div className={styles.actions}>
        {isMine && <EndMenu conversationId={row.id} isWeb={row.channel === 'webchat'} />}
        <div className={styles.handover}>
          <HandoverButton row={row} />
        </div>
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" size="lg" aria-label={texts.more}>
              <IconDots size={20} stroke={1.75} aria-hidden="true" />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <HandoverItems row={row} />
            <Menu.Item component="a" href={`${transcript}?format=text`} download leftSection={download}>
              {texts.transcriptText}
            </Menu.Item>
            <Menu.Item component="a" href={`${transcript}?format=html`} download leftSection={download}>
              {texts.transcriptHtml}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
        <ActionIcon
          variant="subtle"
          size="lg"
          className={styles.details}
          aria-label={texts.details}
          data-details=""
          onClick={onDetails}
        >
          <IconUserCircle size={20} stroke={1.75} aria-hidden="true" />
        </ActionIcon>
      </div>
    </header>
  );
}

function stateText({ state, owner }: Row, isMine: boolean): string {
  if (state !== 'assigned') {
    return texts.states[state];
  }
  return isMine ? texts.states.mine : texts.hasChat(owner?.name ?? texts.operator);
}
