import { Button } from '@mantine/core';
import type { Me } from '@omnichannel/shared/protocol/console/me';
import { may } from '@omnichannel/shared/protocol/console/permissions';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useHandover } from '../../common/handover/handover';
import { ColleagueFace } from '../../common/team/ColleagueFace';
import { StatusSign } from '../../common/team/StatusSign';
import { statusInWords } from '../../common/team/statusInWords';
import styles from './Board.module.css';
import type { BoardDepartment, BoardOperator } from './board';
import { byRoom, hasLostConnection } from './boardOrder';
import { LoadBar } from './LoadBar';
import { texts } from './texts';

type Props = {
  readonly operators: readonly BoardOperator[];
  readonly departments: readonly BoardDepartment[];
  readonly me: Pick<Me, 'id' | 'permissions'>;
};

/** Everybody of the departments, who has room first; their chats are handed over from here. */
export function People({ operators, departments, me }: Props) {
  const names = new Map(departments.map(({ id, name }) => [id, name]));
  if (operators.length === 0) {
    return <p className={styles.soft}>{texts.noPeople}</p>;
  }
  return (
    <>
      {operators.every(({ status }) => status === 'offline') && <p className={styles.note}>{texts.nobodyHere}</p>}
      <ul className={styles.people}>
        {byRoom(operators).map((one) => (
          <Person key={one.id} operator={one} names={names} me={me} />
        ))}
      </ul>
    </>
  );
}

type PersonProps = {
  readonly operator: BoardOperator;
  readonly names: ReadonlyMap<string, string>;
  readonly me: Props['me'];
};

function Person({ operator, names, me }: PersonProps) {
  const { id, name, status, load, cap, departments } = operator;
  const { askAll } = useHandover();
  return (
    <li className={styles.person} data-offline={status === 'offline' || undefined}>
      <ColleagueFace id={id} name={name} />
      <div className={styles.who}>
        <h3 className={styles.personName} dir="auto">
          {id === me.id ? texts.you(name) : name}
        </h3>
        <p className={styles.soft} dir="auto">
          {departments.map((one) => names.get(one) ?? one).join(', ')}
        </p>
      </div>
      <p className={styles.status}>
        <StatusSign status={status} />
        {statusInWords(operator)}
        {hasLostConnection(operator) && (
          <span className={styles.lost}>
            <IconPlugConnectedX size={14} stroke={2} aria-hidden="true" />
            {texts.lostConnection}
          </span>
        )}
      </p>
      <LoadBar load={load} cap={cap} />
      <div className={styles.act}>
        {load > 0 && may(me, 'conversation.reassign') && (
          <Button variant="default" size="xs" aria-label={texts.handOverOf(name)} onClick={() => askAll(operator)}>
            {texts.handOver}
          </Button>
        )}
      </div>
    </li>
  );
}
