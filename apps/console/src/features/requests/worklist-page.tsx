import { Navigate, useParams } from 'react-router';
import { VIEWS, type View } from './filters.js';
import { Worklist } from './worklist.js';

export function Component() {
  const { view } = useParams();
  if (!(VIEWS as readonly string[]).includes(view ?? '')) return <Navigate to="/" replace />;
  // A fresh list for each view: selection and scroll place belong to one of them.
  return <Worklist key={view} view={view as View} />;
}
