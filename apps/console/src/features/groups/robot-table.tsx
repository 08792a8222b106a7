import Button from 'antd/es/button';
import Popconfirm from 'antd/es/popconfirm';
import { useTranslation } from 'react-i18next';
import { Note } from '../../ui/bits.js';
import { PastTime } from '../../ui/due-clock.js';
import { errorSentence } from '../../ui/page-state.js';
import { removeRobot, tryRobot } from './api.js';
import { useGroupsChange } from './queries.js';
import type { GroupRobot } from './types.js';
import css from './groups.module.css';

/** WeCom answers so for a robot that was taken out of its group. */
const GONE = '93000';
/** WeCom gave no readable answer: the group may have heard, and nothing is said to it twice. */
const UNSURE = 'unsure';

interface Props { readonly robots: readonly GroupRobot[]; readonly say: (words: string | null) => void }

export function RobotTable({ robots, say }: Props) {
  const { t } = useTranslation('groups');
  const { t: ui } = useTranslation('ui');
  const attempt = useGroupsChange(({ id }: GroupRobot) => tryRobot(id), (_, { label }) => say(t('robots.tried', { label })));
  const remove = useGroupsChange(({ id }: GroupRobot) => removeRobot(id), (_, { label }) => say(t('robots.removed', { label })));
  const error = attempt.error ?? remove.error;
  const busy = (change: typeof attempt, { id }: GroupRobot): boolean => change.isPending && change.variables?.id === id;
  return (
    <>
      {error !== null && <Note tone="alarm" live>{errorSentence(ui, error)}</Note>}
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t('column.robot')}</th>
            <th scope="col">{t('column.node')}</th>
            <th scope="col">{t('column.toldAt')}</th>
            <th scope="col">{t('column.state')}</th>
            <th scope="col"><span className="visually-hidden">{t('column.deeds')}</span></th>
          </tr>
        </thead>
        <tbody>
          {robots.map((robot) => (
            <tr key={robot.id} data-fault={robot.fault !== null}>
              <th scope="row" title={robot.label}>{robot.label}</th>
              <td title={robot.node.name}>{robot.node.name}</td>
              <td>{robot.toldAt === null ? t('robots.never') : <PastTime at={robot.toldAt} />}</td>
              <td className={css.state}>{t(stateOf(robot), { code: robot.fault })}</td>
              <td className={css.deeds}>
                <Button size="small" loading={busy(attempt, robot)} aria-label={t('robots.tryOf', { label: robot.label })} onClick={() => { say(null); attempt.mutate(robot); }}>{t('robots.try')}</Button>
                <Popconfirm title={t('robots.removeSure', { label: robot.label })} description={<span className={css.sure}>{t('robots.removeAbout')}</span>} okText={t('robots.remove')} okButtonProps={{ danger: true }} cancelText={ui('cancel')} onConfirm={() => remove.mutate(robot)}>
                  <Button size="small" loading={busy(remove, robot)} aria-label={t('robots.removeOf', { label: robot.label })}>{t('robots.remove')}</Button>
                </Popconfirm>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function stateOf({ fault, toldAt }: GroupRobot): 'robots.untold' | 'robots.well' | 'robots.gone' | 'robots.unsure' | 'robots.refused' {
  if (fault === null) return toldAt === null ? 'robots.untold' : 'robots.well';
  return fault === GONE ? 'robots.gone' : fault === UNSURE ? 'robots.unsure' : 'robots.refused';
}
