import { Navigate, useParams } from 'react-router';
import { mayOpen, useMe } from '../session/index.js';
import { VIEWS, type View } from './filters.js';
import { Worklist } from './worklist.js';

export function Component() {
  const { view } = useParams();
  const me = useMe();
  // An empty list would say that nothing waits, where this person is only not asked.
  if (!isView(view) || !mayOpen(me, view)) return <Navigate to="/" replace />;
  // A fresh list for each view: selection and scroll place belong to one of them.
  return <Worklist key={view} view={view} />;
}

const isView = (view: string | undefined): view is View => (VIEWS as readonly (string | undefined)[]).includes(view);
