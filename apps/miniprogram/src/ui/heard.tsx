import { Words } from './native';
import './heard.scss';

/** Words for who listens instead of looking: they join what is seen, which a label would replace. */
export function Heard({ children }: { children: string }) {
  return <Words className="heard">{children}</Words>;
}
