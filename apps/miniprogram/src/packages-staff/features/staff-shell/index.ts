export * from './staff-home';
