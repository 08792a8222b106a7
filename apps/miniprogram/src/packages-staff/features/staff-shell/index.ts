export * from './signed-in';
export * from './staff-home';
