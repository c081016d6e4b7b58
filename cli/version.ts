// The version of this build, put in by the bundler.
declare const ORGSCALE_VERSION: string;

export const VERSION = ORGSCALE_VERSION;
