import { useState, type ReactNode } from 'react';
import { Icon } from './icon';
import { Box, Press, Words } from './native';
import './field.scss';

/** What few people need, under one line. `startOpen` when something in it is already filled in. */
export function Fold({ title, startOpen = false, children }: { title: string; startOpen?: boolean; children: ReactNode }) {
  const [unfolded, setUnfolded] = useState(startOpen);
  return (
    <Box className="fold">
      <Press className="fold__head" expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
        <Words>{title}</Words>
        <Icon name="chevron-down" className={unfolded ? 'fold__icon fold__icon--open' : 'fold__icon'} />
      </Press>
      {unfolded ? <Box className="fold__body">{children}</Box> : null}
    </Box>
  );
}
