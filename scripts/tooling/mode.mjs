/** The embedded default is a trial, for the service and its command line alike; naming a database, or a mode, is a decision of the operator and stays as it is. */
export function trialByDefault(environment = process.env) {
  if (!environment.DATABASE_URL && !environment.YIGE_MODE) environment.YIGE_MODE = 'trial';
}
